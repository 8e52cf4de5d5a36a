import type * as SearchModule from "@yanta/domain/search";
import type { ItemList } from "@yanta/types";
import { phoneAnswer } from "./phoneAnswer";

export interface Question {
  q: string;
  audience?: "person" | "business";
  limit: number;
}

type Engine = typeof SearchModule;
let ready: Promise<{ engine: Engine; index: SearchModule.SearchIndex }> | undefined;

/** The engine and its words arrive with the first page that searches, never with the app's first load. */
function prepared() {
  ready ??= import("@yanta/domain/search").then((engine) => ({ engine, index: engine.buildIndex(engine.searchData) }));
  return ready;
}

/**
 * The first answer, found on the phone itself, without a network. `undefined` when the engine did not arrive:
 * the API's answer stands alone then.
 */
export async function searchOnPhone({ q, audience, limit }: Question): Promise<ItemList | undefined> {
  try {
    const { engine, index } = await prepared();
    return phoneAnswer(engine.search(index, q, { audience, limit }), index, new Date().toISOString());
  } catch {
    // The chunk could not be loaded: the next question tries again.
    ready = undefined;
    return undefined;
  }
}

/** Builds the index while the page rests, so that the first question is answered at once. */
export function prepareSearch(): void {
  void prepared().catch(() => {
    ready = undefined;
  });
}
