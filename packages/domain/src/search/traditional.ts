import { decodeNumbers } from "./alphabet";

const FIRST_CJK = 0x4e00;

/** From a traditional or variant character to its simplified one. */
export type TraditionalTable = ReadonlyMap<string, string>;

/** Unpacks `SearchData.traditional`; `words` are the lexicon's, which hold every simplified form worth finding. */
export function traditionalTable(packed: string, words: readonly string[]): TraditionalTable {
  const [gaps = "", simplifieds = ""] = packed.split("|");
  const numbers = decodeNumbers(simplifieds);
  return new Map(charactersAt(gaps).map((character, at) => [character, words[numbers[at] ?? 0] ?? character]));
}

/** Characters written as the distances between their codes, from the first Chinese character on. */
export function charactersAt(gaps: string): string[] {
  let code = FIRST_CJK;
  return decodeNumbers(gaps).map((gap) => String.fromCharCode((code += gap)));
}

export function toSimplified(character: string, table: TraditionalTable): string {
  return table.get(character) ?? character;
}
