import type { SearchMember } from "./types";
import { EXTRA_MEMBER_FACTOR, EXTRA_MEMBER_SHARE, LEAST_SHARE_OF_BEST, MOST_EXTRA_MEMBERS } from "./weights";

/** An item that explains something of the question. */
export interface Candidate {
  readonly item: number;
  readonly family: number;
  readonly score: number;
  /** Score with what decides inside a family: the member with most leads. */
  readonly lead: number;
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

/** One entry a family, placed by its best member and led by the one that fits the action. */
export function foldFamilies(ordered: readonly Candidate[]): Folded[] {
  const byFamily = new Map<number, Candidate[]>();
  for (const candidate of ordered) {
    const members = byFamily.get(candidate.family);
    if (members === undefined) byFamily.set(candidate.family, [candidate]);
    else members.push(candidate);
  }
  const folded: Folded[] = [];
  byFamily.forEach((found) => {
    const members = found.slice().sort((a, b) => b.lead - a.lead || a.item - b.item);
    const [leader] = members;
    const score = found[0]?.score ?? 0;
    if (leader !== undefined) folded.push({ leader: { ...leader, score }, members });
  });
  return folded;
}

/**
 * One entry a family, and behind it the one or two members that are nearly as good: where the words do not decide
 * between 办理 and 挂失, both are shown.
 */
export function withCloseMembers(folded: readonly Folded[]): Folded[] {
  const entries = folded.slice();
  for (const { leader, members } of folded) {
    const [first] = members;
    if (first === undefined) continue;
    const close = members
      .slice(1, 1 + MOST_EXTRA_MEMBERS)
      .filter((member) => member.lead >= first.lead * EXTRA_MEMBER_SHARE);
    close.forEach((member, at) => {
      const score = Math.min(leader.score, member.score) * Math.pow(EXTRA_MEMBER_FACTOR, at + 1);
      entries.push({ leader: { ...member, score }, members });
    });
  }
  return entries.sort((a, b) => b.leader.score - a.leader.score || a.leader.item - b.leader.item);
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
