import type { SearchIndex } from "./buildIndex";
import { actionsNamed, audienceHinted } from "./intent";
import type { ItemAction, ItemEntry, SearchOptions } from "./types";
import * as weights from "./weights";

/** What the question says beside its subject. */
export interface Intent {
  readonly actions: ReadonlySet<ItemAction>;
  readonly audience: "person" | "business" | undefined;
  readonly chosenAudience: "person" | "business" | undefined;
}

export function intentOf(text: string, options: SearchOptions): Intent {
  return { actions: actionsNamed(text), audience: audienceHinted(text), chosenAudience: options.audience };
}

/** Multiplies scores by how well each item fits what is to be done and who asks. */
export function fitScores(scores: Float32Array, intent: Intent, index: SearchIndex): void {
  index.lexicon.items.forEach((item, at) => {
    const score = scores[at] ?? 0;
    if (score > 0) scores[at] = score * actionFactor(item.action, intent.actions) * audienceFactor(item, intent);
  });
}

function actionFactor(action: ItemAction, named: ReadonlySet<ItemAction>): number {
  if (named.size === 0) return unnamedFactor(action, weights.UNNAMED_ACTION_FACTOR, weights.UNNAMED_QUERY_FACTOR);
  if (named.has(action)) return weights.NAMED_ACTION_BONUS;
  // Many families keep everything in one item (身份证办理): it does what was asked although it is called 办理.
  return action === "apply" ? 1 : weights.OTHER_ACTION_FACTOR;
}

/**
 * Who leads a family. Its members share most words, so the action decides more here than between families:
 * 结婚证找不着了 is led by 补领结婚证 although 领结婚证 is said more often.
 */
export function leadFactor(action: ItemAction, named: ReadonlySet<ItemAction>): number {
  if (named.size === 0)
    return unnamedFactor(action, weights.LEAD_UNNAMED_ACTION_FACTOR, weights.LEAD_UNNAMED_QUERY_FACTOR);
  return named.has(action) ? weights.LEAD_NAMED_ACTION_BONUS : 1;
}

function unnamedFactor(action: ItemAction, other: number, query: number): number {
  if (action === "apply") return 1;
  return action === "query" ? query : other;
}

function audienceFactor(item: ItemEntry, { audience, chosenAudience }: Intent): number {
  if (item.audience === "both") return 1;
  if (chosenAudience !== undefined && chosenAudience !== item.audience) return weights.AUDIENCE_CHOSEN_FACTOR;
  return audience !== undefined && audience !== item.audience ? weights.AUDIENCE_MISMATCH_FACTOR : 1;
}
