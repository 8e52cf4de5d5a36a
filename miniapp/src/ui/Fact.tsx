import { Box, Words } from "../platform/elements";

interface FactProps {
  name: string;
  text: string;
  /** What makes it clear, in small. */
  note?: string;
}

/** One thing that is known, under its name. */
export function Fact({ name, text, note }: FactProps) {
  return (
    <Box className="fact">
      <Words className="fact-name t-2">{name}</Words>
      <Words className="fact-text digits">
        {note ? <Words className="block">{text}</Words> : text}
        {note ? <Words className="block t-small t-3">{note}</Words> : null}
      </Words>
    </Box>
  );
}
