import type { ItemSummary } from "@yanta/types";
import { Box, Press, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { Tag } from "../../ui/Tag";
import { ACTION_NAMES, AUDIENCE_NAMES } from "./labels";
import { matchText } from "./matchText";

interface ItemResultProps {
  item: ItemSummary;
  /** Place in the list, from 0: part of the element's id. */
  place: number;
}

/** One found item: everyday name first, the official one in grey, why it was found, and where to go. */
export function ItemResult({ item, place }: ItemResultProps) {
  const { taskCode } = item;
  const why = matchText(item.matched);
  return (
    <Box className="card" role="listitem">
      <Press
        id={`item-${place}`}
        role="link"
        className="item-main"
        onPress={() => openPage("/packages/items/guide/index", { taskCode })}
      >
        <Words className="block t-strong item-name">{item.plainName ?? item.name}</Words>
        {item.plainName && item.plainName !== item.name ? (
          <Words className="block t-small t-2">{item.name}</Words>
        ) : null}
        <Words className="block t-smallest t-3">{`${item.department} · ${AUDIENCE_NAMES[item.audience]}可办`}</Words>
        {why ? <Words className="block t-smallest t-3">{why}</Words> : null}
      </Press>
      <Box className="row item-foot">
        <Box className="grow">
          {item.action ? <Tag tone="quiet">{ACTION_NAMES[item.action]}</Tag> : null}
          {item.familySize && item.familySize > 1 ? (
            <Words className="t-smallest t-3">{` 同类${item.familySize}项`}</Words>
          ) : null}
        </Box>
        <Button
          id={`item-${place}-places`}
          label={`现在去哪办：${item.plainName ?? item.name}`}
          onPress={() => openPage("/packages/items/places/index", { taskCode })}
        >
          现在去哪办
        </Button>
      </Box>
    </Box>
  );
}
