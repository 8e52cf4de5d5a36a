import type { ReactNode } from "react";
import { Box, Heading } from "../platform/elements";

interface CardProps {
  id?: string;
  children: ReactNode;
}

export function Card({ id, children }: CardProps) {
  return (
    <Box id={id} className="card">
      {children}
    </Box>
  );
}

interface SectionProps {
  id?: string;
  title: string;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ id, title, aside, children }: SectionProps) {
  return (
    <Box id={id} className="section">
      <Box className="section-head">
        <Heading level={2}>{title}</Heading>
        {aside}
      </Box>
      {children}
    </Box>
  );
}
