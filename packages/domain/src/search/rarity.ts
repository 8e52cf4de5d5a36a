/**
 * How much a term tells, as in BM25: next to nothing when every family has it, most when one has.
 *
 * @param count - groups (families and near-misses) that hold the term.
 */
export function rarity(count: number, groups: number): number {
  return Math.log(1 + (groups - count + 0.5) / (count + 0.5));
}
