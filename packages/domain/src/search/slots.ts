import type { SearchIndex } from "./buildIndex";
import { type Cell, cellsOf } from "./cells";
import { postingsOfInitials } from "./initials";
import { rarity } from "./rarity";
import { synonymsIn } from "./thesaurus";
import { characterTerm, pairTerm, skipTerm, syllablePairTerm, syllableTerm, synonymTerm } from "./terms";
import * as weights from "./weights";

/** Why a term stands for a piece of the question. */
export type Guise = "exact" | "synonym" | "sound" | "pinyin" | "slip";

export interface Alternative {
  readonly factor: number;
  readonly guise: Guise;
  readonly phrases: Uint16Array;
}

/** One piece of the question, a character or two in a row, with everything that may stand for it, best first. */
export interface Slot {
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
}

/** A piece before its weight is known. */
interface Candidates {
  readonly single: boolean;
  readonly found: (Alternative & { readonly count: number })[];
  /** Rarity of the characters themselves, for a pair that nobody writes. */
  readonly fallback: number;
}

/** Turns a normalised, stripped question into its pieces; the same piece is not counted twice. */
export function slotsOf(text: string, index: SearchIndex): Slot[] {
  const cells = cellsOf(text, index);
  const synonyms = synonymGroupsAt(text, index);
  const seen = new Set<string>();
  const slots: Slot[] = [];
  cells.forEach((cell, at) => {
    const next = cells[at + 1];
    pushUnseen(`${cell.code},${cell.syllables[0] ?? 0},${cell.initials ?? ""}`, () => single(cell, synonyms, index));
    if (next === undefined || next.gap || cell.initials !== undefined) return;
    const third = cells[at + 2];
    pushUnseen(`${cell.code},${cell.syllables[0] ?? 0}+${next.code},${next.syllables[0] ?? 0}`, () =>
      pair([cell, next, third?.gap === false ? third : undefined], synonyms, index),
    );
  });
  return slots;

  function pushUnseen(key: string, make: () => Slot): void {
    if (seen.has(key)) return;
    seen.add(key);
    slots.push(make());
  }
}

/** For each position the synonym groups of the word that covers it. */
function synonymGroupsAt(text: string, index: SearchIndex): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, readonly number[]>();
  for (const { from, to, groups: ofWord } of synonymsIn(text, index.thesaurus)) {
    for (let at = from; at < to; at += 1) groups.set(at, (groups.get(at) ?? []).concat(ofWord));
  }
  return groups;
}

function single(cell: Cell, synonyms: ReadonlyMap<number, readonly number[]>, index: SearchIndex): Slot {
  if (cell.initials !== undefined) return initialsSlot(cell.initials, index);
  const candidates: Candidates = { single: true, found: [], fallback: 0 };
  if (cell.code !== 0) addTerm(candidates, characterTerm(cell.code), 1, "exact", index);
  for (const group of synonyms.get(cell.at) ?? []) {
    if (!cell.typed) addTerm(candidates, synonymTerm(group), weights.SYNONYM_FACTOR, "synonym", index);
  }
  const [factor, guise] = soundOf(cell.typed, weights.SINGLE_SOUND_FACTOR);
  for (const id of cell.syllables) addTerm(candidates, syllableTerm(id), factor, guise, index);
  return slotOf(candidates, index);
}

function pair(
  [first, second, third]: readonly [Cell, Cell, Cell | undefined],
  synonyms: ReadonlyMap<number, readonly number[]>,
  index: SearchIndex,
): Slot {
  const fallback = (characterRarity(first, index) + characterRarity(second, index)) / 2;
  const candidates: Candidates = { single: false, found: [], fallback };
  const bothWritten = first.code !== 0 && second.code !== 0;
  if (bothWritten) {
    addTerm(candidates, pairTerm(first.code, second.code), 1, "exact", index);
    addTerm(candidates, pairTerm(second.code, first.code), weights.SWAPPED_FACTOR, "slip", index);
    addTerm(candidates, skipTerm(first.code, second.code), weights.SKIPPED_FACTOR, "slip", index);
    if (third !== undefined && third.code !== 0) {
      addTerm(candidates, pairTerm(first.code, third.code), weights.SKIPPED_FACTOR, "slip", index);
    }
    const groups = synonyms.get(first.at) ?? [];
    for (const group of synonyms.get(second.at) ?? []) {
      if (groups.indexOf(group) >= 0) addTerm(candidates, synonymTerm(group), weights.SYNONYM_FACTOR, "synonym", index);
    }
  }
  const [factor, guise] = soundOf(first.typed || second.typed, weights.SOUND_FACTOR);
  for (const a of first.syllables) {
    for (const b of second.syllables) addTerm(candidates, syllablePairTerm(a, b), factor, guise, index);
  }
  return slotOf(candidates, index);
}

const soundOf = (typed: boolean, soundFactor: number): readonly [number, Guise] =>
  typed ? [weights.PINYIN_FACTOR, "pinyin"] : [soundFactor, "sound"];

function characterRarity(cell: Cell, index: SearchIndex): number {
  const term = cell.code !== 0 ? characterTerm(cell.code) : syllableTerm(cell.syllables[0] ?? 0);
  const id = index.postings.termIds.get(term);
  return rarity(id === undefined ? 0 : (index.postings.familyCounts[id] ?? 0), index.groupCount);
}

function addTerm(candidates: Candidates, term: number, factor: number, guise: Guise, index: SearchIndex): void {
  const { termIds, starts, phrases, familyCounts } = index.postings;
  const id = termIds.get(term);
  if (id === undefined) return;
  const count = familyCounts[id] ?? 0;
  candidates.found.push({ factor, guise, count, phrases: phrases.subarray(starts[id] ?? 0, starts[id + 1] ?? 0) });
}

function slotOf({ single, found, fallback }: Candidates, index: SearchIndex): Slot {
  found.sort((a, b) => b.factor - a.factor);
  const scale = single ? weights.UNIGRAM_WEIGHT : 1;
  const [best] = found;
  if (best === undefined) {
    const weight = single
      ? weights.UNKNOWN_CHARACTER_WEIGHT * rarity(0, index.groupCount)
      : weights.UNKNOWN_PAIR_WEIGHT * fallback;
    return { weight, alternatives: [] };
  }
  const weight = rarity(best.count, index.groupCount) * scale;
  if (best.guise === "exact" || best.guise === "pinyin") return { weight, alternatives: found };
  // A pair known only by sound, synonym or slip may as well be grammar: it must not outweigh what was really written.
  return { weight: single ? weight : weight * weights.UNCERTAIN_PAIR_SHARE, alternatives: found };
}

function initialsSlot(letters: string, index: SearchIndex): Slot {
  const { phrases, groups } = postingsOfInitials(letters, index);
  const weight = rarity(groups, index.groupCount) * Math.max(1, letters.length - 1);
  return { weight, alternatives: [{ factor: weights.INITIALS_FACTOR, guise: "pinyin", phrases }] };
}
