import { useFavourites } from "../../../features/kept";
import { openPage } from "../../../platform/router";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { Empty } from "../../../ui/states";

/** Places and items kept at hand on this phone. */
export default function FavouritesPage() {
  const list = useFavourites((state) => state.list);
  return (
    <Page title="我的收藏">
      {list.length === 0 ? (
        <Empty
          id="no-favourites"
          title="还没有收藏"
          detail="在办事点或指南里点“收藏”，就会出现在这里。"
          action={{ name: "去找事项", onPress: () => openPage("/packages/items/search/index", {}) }}
        />
      ) : (
        <List label="收藏">
          {list.map(({ kind, code, name }, place) => (
            <ListRow
              key={`${kind}${code}`}
              id={`favourite-${place}`}
              title={name}
              detail={kind === "place" ? "办事点" : "事项"}
              onPress={() =>
                kind === "place"
                  ? openPage("/packages/places/place/index", { stationId: code })
                  : openPage("/packages/items/guide/index", { taskCode: code })
              }
            />
          ))}
        </List>
      )}
    </Page>
  );
}
