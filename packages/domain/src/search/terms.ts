import { isCjk, isDigit, isLetter } from "./normalise";
import { READINGS, type SyllableTable } from "./syllables";
import { synonymsIn, type Thesaurus } from "./thesaurus";

/**
 * Terms are small integers, one range for each kind, so that an index needs no strings: characters, pairs of
 * neighbours, pairs with one character between, syllables, pairs of syllables, synonym groups.
 * Characters are numbered in the order the index meets them; 0 is a character that no phrase has.
 */
const CHARACTERS = 1 << 12;
const PAIRS = 1 << 24;
const SYLLABLES = 512;
const PAIR_BASE = CHARACTERS;
const SKIP_BASE = PAIR_BASE + PAIRS;
const SYLLABLE_BASE = SKIP_BASE + PAIRS;
const SYLLABLE_PAIR_BASE = SYLLABLE_BASE + SYLLABLES;
const SYNONYM_BASE = SYLLABLE_PAIR_BASE + SYLLABLES * SYLLABLES;

export const pairTerm = (first: number, second: number): number => PAIR_BASE + first * CHARACTERS + second;
export const skipTerm = (first: number, third: number): number => SKIP_BASE + first * CHARACTERS + third;
export const syllableTerm = (id: number): number => SYLLABLE_BASE + id;
export const syllablePairTerm = (first: number, second: number): number =>
  SYLLABLE_PAIR_BASE + first * SYLLABLES + second;
export const synonymTerm = (group: number): number => SYNONYM_BASE + group;

/** The two terms that a pair of characters or of syllables is made of; `undefined` for any other term. */
export function halvesOf(term: number): readonly [number, number] | undefined {
  if (term >= PAIR_BASE && term < SKIP_BASE) {
    return [Math.floor((term - PAIR_BASE) / CHARACTERS), (term - PAIR_BASE) % CHARACTERS];
  }
  if (term >= SYLLABLE_PAIR_BASE && term < SYNONYM_BASE) {
    const pair = term - SYLLABLE_PAIR_BASE;
    return [syllableTerm(Math.floor(pair / SYLLABLES)), syllableTerm(pair % SYLLABLES)];
  }
  return undefined;
}

/** A character or two in a row: what the mass of a phrase is made of. Sounds and synonyms only stand in for these. */
export const isPlainTerm = (term: number): boolean => term < SKIP_BASE;

export const isWordCharacter = (code: number): boolean => isCjk(code) || isLetter(code) || isDigit(code);

/** Numbers characters as they are met. */
export class CharacterNumbers {
  private readonly numbers = new Uint16Array(0x10000);
  private readonly met: number[] = [];

  /** 0 when no phrase has the character. */
  numberOf(code: number): number {
    return this.numbers[code] ?? 0;
  }

  /** Numbers the character if it has none yet; the few beyond the range stay 0 and are never found. */
  meet(code: number): number {
    const known = this.numberOf(code);
    if (known > 0 || this.met.length === CHARACTERS - 1) return known;
    this.met.push(code);
    this.numbers[code] = this.met.length;
    return this.met.length;
  }

  /** All characters met, as UTF-16 units. */
  codes(): readonly number[] {
    return this.met;
  }
}

export interface TermTables {
  readonly characters: CharacterNumbers;
  readonly syllables: SyllableTable;
  readonly thesaurus: Thesaurus;
}

/** A dropped or stray character is looked for in what people say, not in official names of forty characters. */
const LONGEST_WITH_SKIPS = 14;

/** Calls `add` with every term of a normalised phrase; the same term may come several times. */
export function eachTerm(text: string, tables: TermTables, add: (term: number) => void): void {
  let before = 0;
  let beforeThat = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const character = isWordCharacter(code) ? tables.characters.meet(code) : 0;
    if (character > 0) {
      add(character);
      if (before > 0) add(pairTerm(before, character));
      if (before > 0 && beforeThat > 0 && text.length <= LONGEST_WITH_SKIPS) add(skipTerm(beforeThat, character));
      eachSyllableTerm(text, at, tables.syllables, add);
    }
    beforeThat = before;
    before = character;
  }
  for (const synonym of synonymsIn(text, tables.thesaurus)) {
    for (const group of synonym.groups) add(synonymTerm(group));
  }
}

function eachSyllableTerm(text: string, at: number, table: SyllableTable, add: (term: number) => void): void {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  for (let reading = 0; reading < READINGS; reading += 1) {
    const id = table.readings[text.charCodeAt(at) * READINGS + reading] ?? 0;
    if (id === 0) return;
    add(syllableTerm(id));
    for (let earlier = 0; earlier < READINGS; earlier += 1) {
      const previous = table.readings[before * READINGS + earlier] ?? 0;
      if (previous > 0) add(syllablePairTerm(previous, id));
    }
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
