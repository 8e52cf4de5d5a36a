import type { SearchIndex } from "./buildIndex";
import { isLetter } from "./normalise";
import { isKnownWord } from "./pinyinText";
import { isWordCharacter, readingsOf } from "./terms";

/** One position of a question: a character, or letters that stand for the beginnings of syllables. */
export interface Cell {
  /** Number of the character; 0 for initials and for a character that no phrase has. */
  readonly character: number;
  readonly syllables: readonly number[];
  /** `sfz`: first letters of syllables. */
  readonly initials?: string;
  /** A space or the border of initials stands before it: no pair with the cell before. */
  readonly gap: boolean;
  /** Where it begins in the question, in UTF-16 units. */
  readonly at: number;
}

/** Reads a normalised, stripped question whose pinyin has become characters already. */
export function cellsOf(text: string, index: SearchIndex): Cell[] {
  const cells: Cell[] = [];
  let gap = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const run = runOfLetters(text, at);
    if (run.length > 1 && !isKnownWord(run, index)) {
      cells.push({ character: 0, syllables: [], initials: run, gap: true, at });
      at += run.length;
      gap = true;
      continue;
    }
    if (isWordCharacter(code)) {
      const character = index.characters.numberOf(code);
      cells.push({ character, syllables: readingsOf(code, index.syllables), gap, at });
    }
    gap = !isWordCharacter(code);
    at += 1;
  }
  return cells;
}

function runOfLetters(text: string, from: number): string {
  // Only at the first letter: the rest of a known word is read letter by letter.
  if (from > 0 && isLetter(text.charCodeAt(from - 1))) return "";
  let to = from;
  while (to < text.length && isLetter(text.charCodeAt(to))) to += 1;
  return text.slice(from, to);
}
