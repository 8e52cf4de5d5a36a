import type { ReactNode } from "react";
import { Box, Press, Words } from "../platform/elements";

interface ListProps {
  id?: string;
  label?: string;
  children: ReactNode;
}

export function List({ id, label, children }: ListProps) {
  return (
    <Box id={id} className="card card-list" role="list" label={label}>
      {children}
    </Box>
  );
}

interface ListRowProps {
  id: string;
  title: string;
  detail?: ReactNode;
  /** A character or number before the title, for decoration. */
  glyph?: string;
  onPress: () => void;
}

/** A row that leads somewhere. */
export function ListRow({ id, title, detail, glyph, onPress }: ListRowProps) {
  return (
    <Box className="list-row" role="listitem">
      <Press id={id} role="link" className="line-row" onPress={onPress}>
        {glyph ? (
          <Words className="glyph row-glyph" decorative>
            {glyph}
          </Words>
        ) : null}
        <Words className="grow">
          <Words className="block">{title}</Words>
          {detail ? <Words className="block t-small t-2">{detail}</Words> : null}
        </Words>
        <Words className="chevron" decorative />
      </Press>
    </Box>
  );
}

/** A row that only tells something. */
export function TextRow({ children }: { children: ReactNode }) {
  return (
    <Box className="list-row" role="listitem">
      <Box className="text-row">{children}</Box>
    </Box>
  );
}
