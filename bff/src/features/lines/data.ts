import { readFileSync } from "node:fs";
import { z } from "zod";

const Letter = z.string().regex(/^[A-Z]$/);
const Places = z.number().int().min(0).max(60);
const Level = z.strictObject({
  letters: z.array(Letter),
  capacity: z.strictObject({ online: Places, phone: Places, walkIn: Places }),
});
const Cells = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const LinesFile = z.strictObject({
  source: z.enum(["bureau", "demonstration"]),
  note: z.string(),
  lines: z.array(z.strictObject({ letter: Letter, name: z.string(), departments: z.array(z.string()) })).min(1),
  levels: z.strictObject({ district: Level, street: Level, community: Level, kiosk: Level }),
  cells: z.strictObject({
    default: Cells,
    rules: z.array(z.strictObject({ words: z.array(z.string()).min(1), cells: Cells })),
  }),
  counters: z.strictObject({
    withoutLines: z.array(z.string()),
    letters: z.array(z.strictObject({ words: z.array(z.string()).min(1), letters: z.array(Letter) })),
  }),
});

/** How the district groups its items and how many it serves at once; `bff/data/lines.json` says where it comes from. */
export type LineData = z.infer<typeof LinesFile>;
export type ItemCells = z.infer<typeof Cells>;

/** Read once at start-up: a mistake in the file stops the process and names the field. */
export const lineData: LineData = LinesFile.parse(
  JSON.parse(readFileSync(new URL("../../../data/lines.json", import.meta.url), "utf8")),
);
