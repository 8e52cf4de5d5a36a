import { ALPHABET_CAPACITY, symbolsFor } from "../../src/search/alphabet";

const SEPARATORS = "|,\n";

/** The characters of the texts, most frequent first (ties by code, so that the same sources give the same bytes). */
export function alphabetOf(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const character of texts.join("").split("")) {
    if (SEPARATORS.indexOf(character) < 0) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  if (counts.size > ALPHABET_CAPACITY) throw new Error(`${counts.size} characters do not fit the alphabet`);
  return Array.from(counts.entries())
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([character]) => character)
    .join("");
}

export function encode(text: string, alphabet: string): string {
  const symbols = new Map(alphabet.split("").map((character, at) => [character, symbolsFor(at)]));
  return text
    .split("")
    .map((character) => symbols.get(character) ?? character)
    .join("");
}
