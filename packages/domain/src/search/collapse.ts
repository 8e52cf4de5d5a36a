import type { SearchMember } from "./types";
import { LEAST_SHARE_OF_BEST } from "./weights";

/** An item that explains something of the question. */
export interface Candidate {
  readonly item: number;
  readonly family: number;
  readonly score: number;
}

export interface Folded {
  readonly leader: Candidate;
  readonly members: readonly Candidate[];
}

/** Best first; equal scores in the lexicon's order, so that phone and BFF list alike. */
export function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.slice().sort((a, b) => b.score - a.score || a.item - b.item);
}

/** Drops what is far behind the best: a shared 证 is no answer. */
export function withoutNoise(ordered: readonly Candidate[]): readonly Candidate[] {
  const best = ordered[0]?.score ?? 0;
  return ordered.filter((candidate) => candidate.score >= best * LEAST_SHARE_OF_BEST);
}

/** One entry a family, led by its best member. */
export function foldFamilies(ordered: readonly Candidate[]): Folded[] {
  const byFamily = new Map<number, Candidate[]>();
  for (const candidate of ordered) {
    const members = byFamily.get(candidate.family);
    if (members === undefined) byFamily.set(candidate.family, [candidate]);
    else members.push(candidate);
  }
  const folded: Folded[] = [];
  byFamily.forEach((members) => {
    const [leader] = members;
    if (leader !== undefined) folded.push({ leader, members });
  });
  return folded;
}

/** Every member on its own, its family's members beside it. */
export function unfolded(ordered: readonly Candidate[]): Folded[] {
  const families = new Map(foldFamilies(ordered).map((folded) => [folded.leader.family, folded.members]));
  return ordered.map((leader) => ({ leader, members: families.get(leader.family) ?? [leader] }));
}

export const memberOf = (candidate: Candidate, taskCode: string): SearchMember => ({
  taskCode,
  score: candidate.score,
});
