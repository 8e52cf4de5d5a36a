import type { SearchIndex } from "./buildIndex";
import { type Cell, cellsOf } from "./cells";
import { postingsOfInitials } from "./initials";
import { synonymsIn } from "./thesaurus";
import { pairTerm, skipTerm, syllablePairTerm, syllableTerm, synonymTerm } from "./terms";
import { rarity, termWeight } from "./termWeight";
import * as weights from "./weights";

/** Why a term stands for a piece of the question. */
export type Guise = "exact" | "synonym" | "sound" | "pinyin" | "slip";

export interface Alternative {
  readonly factor: number;
  readonly guise: Guise;
  /** Weight of the term itself. */
  readonly weight: number;
  readonly phrases: Uint16Array;
}

/** One piece of the question, a character or two in a row, with everything that may stand for it, best first. */
export interface Slot {
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
}

type Synonyms = ReadonlyMap<number, readonly number[]>;

interface Context {
  readonly index: SearchIndex;
  readonly synonyms: Synonyms;
  /** The question was typed in pinyin: its characters are a guess, its sounds are what was meant. */
  readonly typed: boolean;
}

/** Turns a normalised, stripped question into its pieces; the same piece is not counted twice. */
export function slotsOf(text: string, index: SearchIndex, typed: boolean): Slot[] {
  const cells = cellsOf(text, index);
  const context: Context = { index, synonyms: synonymGroupsAt(text, index), typed };
  const seen = new Set<string>();
  const slots: Slot[] = [];
  const push = (key: string, make: () => Slot): void => {
    if (seen.has(key)) return;
    seen.add(key);
    slots.push(make());
  };
  cells.forEach((cell, at) => {
    const key = keyOf(cell);
    push(key, () => singleSlot(cell, context));
    const next = cells[at + 1];
    if (next === undefined || next.gap || cell.initials !== undefined) return;
    const third = cells[at + 2];
    push(`${key}+${keyOf(next)}`, () => pairSlot([cell, next, third?.gap === false ? third : undefined], context));
  });
  return slots;
}

/** Characters that no phrase has are told apart by where they stand. */
const keyOf = (cell: Cell): string => (cell.character > 0 ? String(cell.character) : `@${cell.at}`);

/** For each position the synonym groups of the word that covers it. */
function synonymGroupsAt(text: string, index: SearchIndex): Synonyms {
  const groups = new Map<number, readonly number[]>();
  for (const { from, to, groups: ofWord } of synonymsIn(text, index.thesaurus)) {
    for (let at = from; at < to; at += 1) groups.set(at, (groups.get(at) ?? []).concat(ofWord));
  }
  return groups;
}

function singleSlot(cell: Cell, { index, synonyms, typed }: Context): Slot {
  if (cell.initials !== undefined) return initialsSlot(cell.initials, index);
  const found: Alternative[] = [];
  addTerm(found, cell.character, [1, "exact"], index);
  for (const group of synonyms.get(cell.at) ?? []) {
    addTerm(found, synonymTerm(group), [weights.SYNONYM_FACTOR, "synonym"], index);
  }
  // A single sound is shared by dozens of characters; only a question that is nothing but sounds needs it.
  if (typed)
    for (const id of cell.syllables) addTerm(found, syllableTerm(id), [weights.SINGLE_PINYIN_FACTOR, "pinyin"], index);
  const unknown = weights.UNKNOWN_CHARACTER_WEIGHT * weights.UNIGRAM_WEIGHT * rarity(0, index.groupCount);
  return slotOf(found, unknown, 1);
}

function pairSlot(cells: readonly [Cell, Cell, Cell | undefined], { index, synonyms, typed }: Context): Slot {
  const [first, second] = cells;
  const found: Alternative[] = [];
  addWrittenPairs(found, cells, index);
  const groups = synonyms.get(first.at) ?? [];
  for (const group of synonyms.get(second.at) ?? []) {
    if (groups.indexOf(group) >= 0) addTerm(found, synonymTerm(group), [weights.SYNONYM_FACTOR, "synonym"], index);
  }
  const guise: readonly [number, Guise] = typed ? [weights.PINYIN_FACTOR, "pinyin"] : [weights.SOUND_FACTOR, "sound"];
  for (const a of first.syllables) {
    for (const b of second.syllables) addTerm(found, syllablePairTerm(a, b), guise, index);
  }
  const unknown = (weights.UNKNOWN_PAIR_WEIGHT * (cellRarity(first, index) + cellRarity(second, index))) / 2;
  return slotOf(found, unknown, weights.UNCERTAIN_PAIR_SHARE);
}

function addWrittenPairs(
  found: Alternative[],
  [first, second, third]: readonly [Cell, Cell, Cell | undefined],
  index: SearchIndex,
): void {
  const [a, b, c] = [first.character, second.character, third?.character ?? 0];
  if (a === 0) return;
  if (b > 0) {
    addTerm(found, pairTerm(a, b), [1, "exact"], index);
    addTerm(found, pairTerm(b, a), [weights.SWAPPED_FACTOR, "slip"], index);
    addTerm(found, skipTerm(a, b), [weights.SKIPPED_FACTOR, "slip"], index);
  }
  if (c > 0) {
    addTerm(found, pairTerm(a, c), [weights.SKIPPED_FACTOR, "slip"], index);
    addTerm(found, skipTerm(a, c), [weights.REPLACED_FACTOR, "slip"], index);
  }
}

function cellRarity(cell: Cell, index: SearchIndex): number {
  const { terms, familyCounts } = index.postings;
  const id = terms.idOf(cell.character);
  return rarity(familyCounts[id] ?? 0, index.groupCount);
}

function addTerm(found: Alternative[], term: number, as: readonly [number, Guise], index: SearchIndex): void {
  const { terms, starts, phrases } = index.postings;
  const id = term === 0 ? -1 : terms.idOf(term);
  if (id < 0) return;
  const weight = termWeight(id, index.postings, index.groupCount);
  const [factor, guise] = as;
  found.push({ factor, guise, weight, phrases: phrases.subarray(starts[id] ?? 0, starts[id + 1] ?? 0) });
}

/** A piece known only by sound, synonym or slip may as well be grammar: it must not outweigh what was really written. */
function slotOf(found: Alternative[], unknownWeight: number, uncertainShare: number): Slot {
  found.sort((a, b) => b.factor - a.factor);
  const [best] = found;
  if (best === undefined) return { weight: unknownWeight, alternatives: found };
  const isCertain = best.guise === "exact" || best.guise === "pinyin";
  return { weight: isCertain ? best.weight : best.weight * uncertainShare, alternatives: found };
}

function initialsSlot(letters: string, index: SearchIndex): Slot {
  const { phrases, groups } = postingsOfInitials(letters, index);
  const weight = rarity(groups, index.groupCount) * Math.max(1, letters.length - 1);
  return { weight, alternatives: [{ factor: weights.INITIALS_FACTOR, guise: "pinyin", weight, phrases }] };
}
