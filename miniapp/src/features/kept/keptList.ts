/** Something a resident keeps at hand: a place or an item. */
export interface Favourite {
  kind: "place" | "item";
  /** Station id or task code. */
  code: string;
  name: string;
}

const MAX_FAVOURITES = 50;

export const isFavourite = (list: readonly Favourite[], one: Pick<Favourite, "kind" | "code">): boolean =>
  list.some((other) => other.kind === one.kind && other.code === one.code);

/** Adds it at the front, or takes it out. The oldest leave when the list is full. */
export function toggledFavourites(list: readonly Favourite[], one: Favourite): Favourite[] {
  const others = list.filter((other) => other.kind !== one.kind || other.code !== one.code);
  return isFavourite(list, one) ? others : [one, ...others].slice(0, MAX_FAVOURITES);
}

/** Adds a word to a set kept as a list, or takes it out. */
export const toggledWord = (words: readonly string[], word: string): string[] =>
  words.includes(word) ? words.filter((other) => other !== word) : [...words, word];
