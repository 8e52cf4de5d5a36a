import type { SearchIndex } from "./buildIndex";
import type { Slot } from "./slots";
import { type Tally, tallyOf } from "./tally";
import * as weights from "./weights";

/** Scores and the phrases that earned them; -1 where no phrase did. */
export interface Scored {
  readonly scores: Float32Array;
  readonly phrases: Int32Array;
}

/** What one question makes of every item and near-miss, 0 to 1: how much of the question it explains. */
export interface Scores {
  readonly items: Scored;
  /** What the best of an item's own phrases, its family's left aside, explains. */
  readonly own: Float32Array;
  readonly elsewhere: Scored;
}

export function scoreQuestion(slots: readonly Slot[], index: SearchIndex): Scores {
  const tally = tallyOf(slots, index);
  const groups = emptyScored(index.groupCount);
  const items = emptyScored(index.lexicon.items.length);
  for (let at = 0; at < index.phrases.length; at += 1) {
    const phrase = index.phrases[at];
    if (phrase === undefined || (tally.phraseGain[at] ?? 0) === 0) continue;
    const score = phraseScore(tally, at, index) * weights.KIND_WEIGHTS[phrase.kind];
    if (phrase.item < 0) keepBest(groups, phrase.family, score, at);
    else keepBest(items, phrase.item, score, at);
  }
  const own = items.scores.slice();
  return { own, items: joinItems(items, groups, { tally, index }), elsewhere: joinElsewhere(groups, { tally, index }) };
}

/**
 * How well one phrase answers: mostly how much of the question it explains, partly how much of the phrase the
 * question says, so that the ask 身份证 beats 身份证挂失丢失招领 when only 身份证 was typed.
 */
function phraseScore(tally: Tally, phrase: number, index: SearchIndex): number {
  const gain = tally.phraseGain[phrase] ?? 0;
  const ofQuestion = gain / tally.questionMass;
  const ofPhrase = Math.min(1, gain / (index.phraseMass[phrase] ?? 1));
  return ofQuestion * (1 - weights.PHRASE_COVERAGE_SHARE) + ofQuestion * ofPhrase * weights.PHRASE_COVERAGE_SHARE;
}

interface Context {
  readonly tally: Tally;
  readonly index: SearchIndex;
}

/** An item may be found by its own phrases and by its family's. */
function joinItems(own: Scored, groups: Scored, { tally, index }: Context): Scored {
  index.lexicon.items.forEach(({ family }, at) => {
    const shared = groups.scores[family] ?? 0;
    if (shared > (own.scores[at] ?? 0)) keepBest(own, at, shared, groups.phrases[family] ?? -1);
    const together = ((tally.familyGain[family] ?? 0) + (tally.itemGain[at] ?? 0)) / tally.questionMass;
    own.scores[at] = blend(own.scores[at] ?? 0, together);
  });
  return own;
}

/** Near-misses are the groups after the families. */
function joinElsewhere(groups: Scored, { tally, index }: Context): Scored {
  const first = index.lexicon.families.length;
  const scores = groups.scores.slice(first);
  scores.forEach((best, at) => {
    scores[at] = blend(best, (tally.familyGain[first + at] ?? 0) / tally.questionMass);
  });
  return { scores, phrases: groups.phrases.slice(first) };
}

const blend = (best: number, together: number): number =>
  weights.BEST_PHRASE_SHARE * best + (1 - weights.BEST_PHRASE_SHARE) * Math.min(1, together);

const emptyScored = (size: number): Scored => ({
  scores: new Float32Array(size),
  phrases: new Int32Array(size).fill(-1),
});

function keepBest(scored: Scored, at: number, score: number, phrase: number): void {
  if (score <= (scored.scores[at] ?? 0)) return;
  scored.scores[at] = score;
  scored.phrases[at] = phrase;
}
