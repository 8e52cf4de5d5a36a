import type { SearchIndex } from "./buildIndex";

/** Shorter pieces of a code occur in hundreds of others. */
const SHORTEST_PIECE = 6;

/** Items whose task code holds what was pasted, whatever its spaces, width and letter case; empty when it is no code. */
export function itemsByCode(normalised: string, index: SearchIndex): number[] {
  const piece = normalised.split(" ").join("");
  if (piece.length < SHORTEST_PIECE || !/^[0-9a-z]+$/.test(piece) || !/\d{3}/.test(piece)) return [];
  const found: number[] = [];
  index.lexicon.items.forEach((item, at) => {
    if (item.taskCode.split("-").join("").toLowerCase().indexOf(piece) >= 0) found.push(at);
  });
  return found;
}
