import { READINGS, type SyllableTable } from "./syllables";
import { synonymsIn, type Thesaurus } from "./thesaurus";
import { isCjk, isDigit, isLetter } from "./normalise";

/**
 * Terms are numbers, one range for each kind, so that an index needs one map and no strings:
 * characters, pairs of neighbours, pairs with one character between, syllables, pairs of syllables, synonym groups.
 */
const UNIT = 0x10000;
const SKIP_BASE = UNIT * UNIT;
const SYLLABLE_BASE = SKIP_BASE * 2;
const SYLLABLES = 512;
const SYLLABLE_PAIR_BASE = SYLLABLE_BASE + SYLLABLES;
const SYNONYM_BASE = SYLLABLE_BASE + UNIT * 16;

export const characterTerm = (code: number): number => code;
export const pairTerm = (first: number, second: number): number => first * UNIT + second;
export const skipTerm = (first: number, third: number): number => SKIP_BASE + first * UNIT + third;
export const syllableTerm = (id: number): number => SYLLABLE_BASE + id;
export const syllablePairTerm = (first: number, second: number): number =>
  SYLLABLE_PAIR_BASE + first * SYLLABLES + second;
export const synonymTerm = (group: number): number => SYNONYM_BASE + group;

export const isWordCharacter = (code: number): boolean => isCjk(code) || isLetter(code) || isDigit(code);

export interface TermTables {
  readonly syllables: SyllableTable;
  readonly thesaurus: Thesaurus;
}

/** Calls `add` with every term of a normalised phrase; the same term may come several times. */
export function eachTerm(text: string, tables: TermTables, add: (term: number) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isWordCharacter(code)) continue;
    add(characterTerm(code));
    eachSyllableTerm(text, at, tables.syllables, add);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (!isWordCharacter(next)) continue;
    add(pairTerm(code, next));
    const third = at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
    if (isWordCharacter(third)) add(skipTerm(code, third));
  }
  for (const synonym of synonymsIn(text, tables.thesaurus)) {
    for (const group of synonym.groups) add(synonymTerm(group));
  }
}

function eachSyllableTerm(text: string, at: number, table: SyllableTable, add: (term: number) => void): void {
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  for (const id of readingsOf(text.charCodeAt(at), table)) {
    add(syllableTerm(id));
    for (const following of readingsOf(next, table)) add(syllablePairTerm(id, following));
  }
}

const NO_READINGS: readonly number[] = [];

/** Numbers of the syllables that a character may be read as. */
export function readingsOf(code: number, table: SyllableTable): readonly number[] {
  const first = table.readings[code * READINGS] ?? 0;
  if (first === 0) return NO_READINGS;
  const second = table.readings[code * READINGS + 1] ?? 0;
  return second === 0 ? [first] : [first, second];
}

/** A character or two in a row: what the mass of a phrase is made of. Sounds and synonyms only stand in for these. */
export const isPlainTerm = (term: number): boolean => term < SKIP_BASE;
export const isSingleTerm = (term: number): boolean => term < UNIT;
