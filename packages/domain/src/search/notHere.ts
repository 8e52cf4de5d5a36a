import type { SearchIndex } from "./buildIndex";
import type { Candidate } from "./collapse";
import type { Scored } from "./score";
import type { SmallTalk } from "./smallTalk";
import type { ElsewhereAnswer, SearchAnswer } from "./types";
import {
  ELSEWHERE_MARGIN,
  ELSEWHERE_STRANGER_MARGIN,
  ELSEWHERE_THRESHOLD,
  HERE_THRESHOLD,
  SMALL_TALK_THRESHOLD,
  WEAK_ITEM,
  WEAK_ITEM_MARGIN,
} from "./weights";

const MOST_NEAREST = 3;
const MOST_ELSEWHERE = 3;
/** A near-miss this far behind the best one is about something else. */
const ELSEWHERE_SHARE_OF_BEST = 0.7;

export interface Evidence {
  readonly best: Candidate | undefined;
  readonly elsewhere: Scored;
  readonly talk: SmallTalk;
  /** Initials fit many phrases (sfz: 身份证, 收费站): a near-miss that fits them is no evidence by itself. */
  readonly hasInitials: boolean;
}

/**
 * The district does not do it: either nothing explains enough of the question, or a near-miss explains it clearly
 * better than any item.
 */
export function isNotHere({ best, elsewhere, talk, hasInitials }: Evidence, index: SearchIndex): boolean {
  if (best === undefined || talk === "prices" || best.score < HERE_THRESHOLD) return true;
  if (talk === "talk" && best.score < SMALL_TALK_THRESHOLD) return true;
  const margin = best.score < WEAK_ITEM ? WEAK_ITEM_MARGIN : ELSEWHERE_MARGIN;
  return index.lexicon.elsewhere.some((entry, at) => {
    const score = elsewhere.scores[at] ?? 0;
    const isStranger = hasInitials || (entry.family >= 0 && entry.family !== best.family);
    return score >= ELSEWHERE_THRESHOLD && score > best.score * (isStranger ? ELSEWHERE_STRANGER_MARGIN : margin);
  });
}

export function nearestFamilies(ordered: readonly Candidate[], index: SearchIndex): SearchAnswer["nearest"] {
  const nearest: { name: string; taskCode: string }[] = [];
  const families = new Set<number>();
  for (const { item, family } of ordered) {
    if (families.has(family)) continue;
    families.add(family);
    nearest.push({
      name: index.lexicon.families[family]?.name ?? "",
      taskCode: index.lexicon.items[item]?.taskCode ?? "",
    });
    if (nearest.length === MOST_NEAREST) break;
  }
  return nearest;
}

export function elsewhereAnswers(elsewhere: Scored, index: SearchIndex): ElsewhereAnswer[] {
  const best = Math.max(0, ...Array.from(elsewhere.scores));
  if (best < ELSEWHERE_THRESHOLD) return [];
  const answers: { score: number; answer: ElsewhereAnswer }[] = [];
  index.lexicon.elsewhere.forEach((entry, at) => {
    const score = elsewhere.scores[at] ?? 0;
    if (score < best * ELSEWHERE_SHARE_OF_BEST) return;
    const what = index.phrases[elsewhere.phrases[at] ?? -1]?.text ?? entry.says[0] ?? "";
    answers.push({
      score,
      answer: { what, where: entry.where, ...(entry.phone === "" ? {} : { phone: entry.phone }) },
    });
  });
  answers.sort((a, b) => b.score - a.score);
  return answers.slice(0, MOST_ELSEWHERE).map(({ answer }) => answer);
}
