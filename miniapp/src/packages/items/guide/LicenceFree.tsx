import { Box, Words } from "../../../platform/elements";
import { Tag } from "../../../ui/Tag";

/** 免证办: an electronic licence stands in for the paper. */
export function LicenceFree({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Box className="licence-free">
      <Tag tone="good">免证办</Tag>
      {lines.map((line) => (
        <Words key={line} className="block t-small t-2">
          {line}
        </Words>
      ))}
    </Box>
  );
}
