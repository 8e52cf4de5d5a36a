import { decodeNumbers } from "./alphabet";
import { charactersAt } from "./traditional";

/** Most syllables a character may have: 行 is xing and hang. */
export const READINGS = 2;

export interface SyllableTable {
  /** Spelling to the number shared by all spellings that sound alike to a careless ear. */
  readonly idOf: ReadonlyMap<string, number>;
  /** `READINGS` numbers for each UTF-16 unit; 0 means none. */
  readonly readings: Uint16Array;
  /** First letter of the first reading, as a character code; 0 means none. */
  readonly initials: Uint8Array;
}

/** Unpacks `SearchData.syllables`: each character with its spelling, second readings after all first ones. */
export function readSyllables(packed: string): { readonly character: string; readonly spelling: string }[] {
  const [spelled = "", ...columns] = packed.split("|");
  const spellings = spelled.split(",");
  return [0, 2].flatMap((column) => {
    const numbers = decodeNumbers(columns[column + 1] ?? "");
    return charactersAt(columns[column] ?? "").map((character, at) => ({
      character,
      spelling: spellings[numbers[at] ?? 0] ?? "",
    }));
  });
}

/** Numbers syllables from 1, so that 0 can mean "no reading". */
export function syllableTable(packed: string): SyllableTable {
  const idOf = new Map<string, number>();
  const classes = new Map<string, number>();
  for (const spelling of (packed.split("|")[0] ?? "").split(",")) {
    const folded = foldSpelling(spelling);
    const id = classes.get(folded) ?? classes.size + 1;
    classes.set(folded, id);
    idOf.set(spelling, id);
  }
  const table = { idOf, readings: new Uint16Array(0x10000 * READINGS), initials: new Uint8Array(0x10000) };
  for (const { character, spelling } of readSyllables(packed)) addReading(table, character.charCodeAt(0), spelling);
  return table;
}

function addReading({ idOf, readings, initials }: SyllableTable, code: number, spelling: string): void {
  const place = code * READINGS + (readings[code * READINGS] === 0 ? 0 : 1);
  readings[place] = idOf.get(spelling) ?? 0;
  if (initials[code] === 0) initials[code] = spelling.charCodeAt(0);
}

/** zh/z, ch/c, sh/s, ing/in and eng/en are mixed up by speakers here and by voice keyboards: one class each. */
export function foldSpelling(spelling: string): string {
  return spelling
    .replace(/^zh/, "z")
    .replace(/^ch/, "c")
    .replace(/^sh/, "s")
    .replace(/ing$/, "in")
    .replace(/eng$/, "en")
    .replace(/v/, "u");
}
