import type { ShownField } from "@yanta/types";
import { Box, Words } from "../../../platform/elements";

/** The surface, row by row as the type lays it out; the elder version has one field a row. */
export function Surface({ rows }: { rows: readonly (readonly ShownField[])[] }) {
  return (
    <Box className="surface">
      {rows.map((row) => (
        <Box key={row.map(({ name }) => name).join()} className="surface-row">
          {row.map(({ name, label, value }) => (
            <Box key={name} className="surface-field">
              <Words className="block t-small t-2">{label}</Words>
              <Words className="block digits">{value || "省里没有提供"}</Words>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}
