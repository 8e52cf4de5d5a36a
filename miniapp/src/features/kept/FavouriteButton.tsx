import { say } from "../../platform/say";
import { Button } from "../../ui/Button";
import { toggleFavourite, useIsFavourite } from "./favourites";
import type { Favourite } from "./keptList";

/** Keeps a place or an item at hand, on this phone. */
export function FavouriteButton({ favourite }: { favourite: Favourite }) {
  const kept = useIsFavourite(favourite.kind, favourite.code);
  return (
    <Button
      id="favourite"
      onPress={() => {
        toggleFavourite(favourite);
        say(kept ? "已取消收藏" : "已收藏，在“我的”里看");
      }}
    >
      {kept ? "已收藏 ✓" : "收藏"}
    </Button>
  );
}
