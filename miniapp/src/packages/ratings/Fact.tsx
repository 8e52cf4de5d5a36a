import { Box, Words } from "../../platform/elements";

export function Fact({ name, text }: { name: string; text: string }) {
  return (
    <Box className="fact">
      <Words className="fact-name t-2">{name}</Words>
      <Words className="fact-text digits">{text}</Words>
    </Box>
  );
}
