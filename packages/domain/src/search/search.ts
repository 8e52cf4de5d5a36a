import type { SearchIndex } from "./buildIndex";
import { itemsByCode } from "./codes";
import {
  type Candidate,
  foldFamilies,
  type Folded,
  inOrder,
  memberOf,
  unfolded,
  withCloseMembers,
  withoutNoise,
} from "./collapse";
import { stripFillers } from "./fillers";
import { fitScores, type Intent, intentOf, leadFactor } from "./fit";
import { matchedBy } from "./matched";
import { normalise } from "./normalise";
import { elsewhereAnswers, isNotHere, nearestFamilies } from "./notHere";
import { readPinyin } from "./pinyinText";
import { scoreQuestion, type Scores } from "./score";
import { smallTalk } from "./smallTalk";
import { type Slot, slotsOf } from "./slots";
import type { SearchAnswer, SearchHit, SearchOptions } from "./types";
import { LEAD_OWN_SHARE } from "./weights";

const USUAL_LIMIT = 20;
const NOTHING: SearchAnswer = { hits: [], notHere: false, nearest: [], elsewhere: [] };

/**
 * Finds service items in everyday Chinese.
 *
 * @param question - as typed: any width, traditional or simplified, pinyin, polite or not; up to about 100 characters.
 * @returns hits best first, one a family. `notHere` when the district does not do it: then `hits` is empty, `elsewhere`
 *   says who does and `nearest` what comes closest. Nothing typed: the items most people come for.
 */
export function search(index: SearchIndex, question: string, options: SearchOptions = {}): SearchAnswer {
  const normalised = normalise(question, index.traditional);
  if (question.trim() === "" || /^[a-z0-9]$/.test(normalised)) return { ...NOTHING, hits: popularHits(index, options) };
  const byCode = itemsByCode(normalised, index);
  if (byCode.length > 0) return { ...NOTHING, hits: codeHits(byCode, { index, options, text: question.trim() }) };
  const read = /[a-z]{2}/.test(normalised) ? readPinyin(normalised, index, index.pinyin()) : normalised;
  const text = stripFillers(read);
  const slots = slotsOf(text, index, read !== normalised);
  if (slots.length === 0) return { ...NOTHING, notHere: true };
  const scores = scoreQuestion(slots, index);
  const intent = intentOf(read, options);
  fitScores(scores.items.scores, intent, index);
  return answerOf(scores, { index, options, text, normalised: read, slots, intent });
}

interface Context {
  readonly index: SearchIndex;
  readonly options: SearchOptions;
  readonly text: string;
  readonly normalised: string;
  readonly slots: readonly Slot[];
  readonly intent: Intent;
}

function answerOf(scores: Scores, context: Context): SearchAnswer {
  const { index, options, normalised } = context;
  const everywhere = inOrder(candidatesOf(scores, context));
  if (
    isNotHere(
      {
        best: everywhere[0],
        elsewhere: scores.elsewhere,
        talk: smallTalk(normalised),
        hasInitials: /[a-z]{2}/.test(context.text),
      },
      index,
    )
  ) {
    return {
      hits: [],
      notHere: true,
      nearest: nearestFamilies(everywhere, index),
      elsewhere: elsewhereAnswers(scores.elsewhere, index),
    };
  }
  const offered = withoutNoise(everywhere.filter((candidate) => isOffered(candidate, index, options)));
  const folded = options.collapse === false ? unfolded(offered) : withCloseMembers(foldFamilies(offered));
  const hits = folded
    .slice(0, options.limit ?? USUAL_LIMIT)
    .map((entry) => hitOf(entry, index, matchedBy(scores.items.phrases[entry.leader.item] ?? -1, context)));
  return { ...NOTHING, hits };
}

function candidatesOf(scores: Scores, { index, intent }: Context): Candidate[] {
  const candidates: Candidate[] = [];
  index.lexicon.items.forEach(({ family, action }, item) => {
    const score = scores.items.scores[item] ?? 0;
    const lead = (score + LEAD_OWN_SHARE * (scores.own[item] ?? 0)) * leadFactor(action, intent.actions);
    if (score > 0) candidates.push({ item, family, score, lead });
  });
  return candidates;
}

function isOffered({ item, family }: Candidate, index: SearchIndex, options: SearchOptions): boolean {
  if (options.topic !== undefined && index.lexicon.families[family]?.topic !== options.topic) return false;
  return options.include?.(index.lexicon.items[item]?.taskCode ?? "") ?? true;
}

function hitOf({ leader, members }: Folded, index: SearchIndex, matched: SearchHit["matched"]): SearchHit {
  const family = index.lexicon.families[leader.family];
  return {
    taskCode: index.lexicon.items[leader.item]?.taskCode ?? "",
    familyId: family?.id ?? "",
    familySize: family?.members.length ?? 1,
    score: leader.score,
    matched,
    members: members.map((member) => memberOf(member, index.lexicon.items[member.item]?.taskCode ?? "")),
  };
}

function codeHits(
  items: readonly number[],
  { index, options, text }: Pick<Context, "index" | "options" | "text">,
): SearchHit[] {
  return items
    .map((item): Candidate => ({ item, family: index.lexicon.items[item]?.family ?? 0, score: 1, lead: 1 }))
    .filter((candidate) => isOffered(candidate, index, options))
    .slice(0, options.limit ?? USUAL_LIMIT)
    .map((leader) => hitOf({ leader, members: [leader] }, index, { by: "code", text }));
}

function popularHits(index: SearchIndex, options: SearchOptions): SearchHit[] {
  const places = new Map(index.lexicon.items.map((item, at) => [item.taskCode, at]));
  const items = index.popular.map((taskCode) => places.get(taskCode) ?? -1).filter((item) => item >= 0);
  return items
    .map((item): Candidate => ({ item, family: index.lexicon.items[item]?.family ?? 0, score: 1, lead: 1 }))
    .filter((candidate) => isOffered(candidate, index, options))
    .slice(0, options.limit ?? USUAL_LIMIT)
    .map((leader) => {
      const text = index.lexicon.items[leader.item]?.plainName ?? "";
      return hitOf({ leader, members: [leader] }, index, { by: "plainName", text });
    });
}
