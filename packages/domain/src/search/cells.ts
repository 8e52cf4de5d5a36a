import type { SearchIndex } from "./buildIndex";
import { isLetter } from "./normalise";
import { segmentPinyin } from "./pinyin";
import { isWordCharacter, pairTerm, readingsOf, syllablePairTerm } from "./terms";

/** One position of a question: a character, a typed syllable, or letters that stand for the beginnings of syllables. */
export interface Cell {
  /** Number of the character; 0 for a typed syllable, for initials and for a character that no phrase has. */
  readonly character: number;
  readonly syllables: readonly number[];
  readonly typed: boolean;
  /** `sfz`: first letters of syllables. */
  readonly initials?: string;
  /** A space or the border of initials stands before it: no pair with the cell before. */
  readonly gap: boolean;
  /** Where it begins in the question, in UTF-16 units. */
  readonly at: number;
}

/** Reads a normalised, stripped question; words of Latin letters become pinyin, known words, or initials. */
export function cellsOf(text: string, index: SearchIndex): Cell[] {
  const cells: Cell[] = [];
  let gap = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isWordCharacter(code)) {
      gap = true;
      at += 1;
    } else if (isLetter(code)) {
      const run = runOfLetters(text, at);
      const onlyPinyin = gap && cells.length > 0 && (cells[cells.length - 1]?.typed ?? false);
      cells.push(...cellsOfRun(run, at, gap && !onlyPinyin, index));
      at += run.length;
      gap = false;
    } else {
      const character = index.characters.numberOf(code);
      cells.push({ character, syllables: readingsOf(code, index.syllables), typed: false, gap, at });
      at += 1;
      gap = false;
    }
  }
  return cells;
}

function runOfLetters(text: string, from: number): string {
  let to = from;
  while (to < text.length && isLetter(text.charCodeAt(to))) to += 1;
  return text.slice(from, to);
}

function cellsOfRun(run: string, at: number, gap: boolean, index: SearchIndex): Cell[] {
  if (isKnownWord(run, index)) {
    return run.split("").map((letter, offset) => ({
      character: index.characters.numberOf(letter.charCodeAt(0)),
      syllables: [],
      typed: false,
      gap: gap && offset === 0,
      at: at + offset,
    }));
  }
  const { terms } = index.postings;
  const syllables = segmentPinyin(run, {
    idOf: index.syllables.idOf,
    follows: (first, second) => terms.has(syllablePairTerm(first, second)),
  });
  if (syllables === undefined) return [{ character: 0, syllables: [], typed: true, initials: run, gap: true, at }];
  return syllables.map((id, offset) => ({ character: 0, syllables: [id], typed: true, gap: gap && offset === 0, at }));
}

/** ktv, etc, app: Latin words that the lexicon itself writes. */
function isKnownWord(run: string, index: SearchIndex): boolean {
  if (run.length < 2 || run.length > 4) return false;
  for (let at = 0; at + 1 < run.length; at += 1) {
    const first = index.characters.numberOf(run.charCodeAt(at));
    const second = index.characters.numberOf(run.charCodeAt(at + 1));
    if (!index.postings.terms.has(pairTerm(first, second))) return false;
  }
  return true;
}
