import { create } from "zustand";
import { keep, readKept } from "../../platform/storage";
import { isFavourite, toggledFavourites, type Favourite } from "./keptList";

const KEY = "favourites";

/** Kept on this phone and nowhere else. */
export const useFavourites = create<{ list: readonly Favourite[] }>(() => ({ list: keptFavourites() }));

export function toggleFavourite(one: Favourite): void {
  const list = toggledFavourites(useFavourites.getState().list, one);
  useFavourites.setState({ list });
  keep(KEY, list);
}

export const useIsFavourite = (kind: Favourite["kind"], code: string): boolean =>
  useFavourites((state) => isFavourite(state.list, { kind, code }));

/** Only `toggleFavourite` writes there. */
function keptFavourites(): readonly Favourite[] {
  const kept = readKept(KEY);
  return Array.isArray(kept) ? (kept as Favourite[]) : [];
}
