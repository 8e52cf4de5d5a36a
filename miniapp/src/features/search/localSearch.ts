import type { ItemList } from "@yanta/types";

export interface Question {
  q: string;
  audience?: "person" | "business";
}

/**
 * The first answer, found on the phone itself, without a network.
 * Answers `undefined` as long as the engine is not on board: the API's answer stands alone then.
 */
export function searchOnPhone(_question: Question): Promise<ItemList | undefined> {
  return Promise.resolve(undefined);
}

/** Builds the index while the page rests, so that the first question is answered at once. */
export function prepareSearch(): void {
  // Nothing to build without an engine.
}
