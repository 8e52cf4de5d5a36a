import type { Postings } from "./postings";
import { halvesOf } from "./terms";
import { LEAST_COHESION, UNIGRAM_WEIGHT } from "./weights";

/**
 * How much a term tells, as in BM25: next to nothing when every family has it, most when one has.
 *
 * @param count - groups (families and near-misses) that hold the term.
 */
export function rarity(count: number, groups: number): number {
  return Math.log(1 + (groups - count + 0.5) / (count + 0.5));
}

/** Weight of the term with this number, as a piece of a question or of a phrase. */
export function termWeight(id: number, postings: Postings, groups: number): number {
  const halves = halvesOf(postings.terms.termOf(id));
  const told = rarity(postings.familyCounts[id] ?? 0, groups);
  return halves === undefined ? told * UNIGRAM_WEIGHT : told * cohesion(id, halves, postings);
}

/**
 * Near 1 when two characters belong together (五保), low when they only met (户申 in 低保户申请): such a meeting is rare
 * without meaning anything.
 */
function cohesion(id: number, [first, second]: readonly [number, number], postings: Postings): number {
  const rarer = Math.max(1, Math.min(familiesWith(first, postings), familiesWith(second, postings)));
  return LEAST_COHESION + (1 - LEAST_COHESION) * Math.sqrt((postings.familyCounts[id] ?? 0) / rarer);
}

const familiesWith = (term: number, { terms, familyCounts }: Postings): number => familyCounts[terms.idOf(term)] ?? 0;
