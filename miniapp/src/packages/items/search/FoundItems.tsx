import type { ItemList } from "@yanta/types";
import { ItemResult } from "../../../features/items";
import { Box, Heading, Words } from "../../../platform/elements";
import { callPhone } from "../../../platform/phoneCall";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { List, ListRow, TextRow } from "../../../ui/List";
import { Empty } from "../../../ui/states";

interface FoundItemsProps {
  list: ItemList;
  /** Asks for more of the same; absent when all is shown. */
  onMore?: () => void;
}

export function FoundItems({ list, onMore }: FoundItemsProps) {
  if (list.notHere) return <NotHere list={list} />;
  if (list.items.length === 0) return <NothingFound />;
  return (
    <Box>
      <Box role="list" label="找到的事项">
        {list.items.map((item, place) => (
          <ItemResult key={item.taskCode} item={item} place={place} />
        ))}
      </Box>
      {onMore ? (
        <Box className="section">
          <Button id="more" wide onPress={onMore}>
            看更多
          </Button>
        </Box>
      ) : null}
    </Box>
  );
}

function NothingFound() {
  return (
    <Empty
      id="nothing-found"
      title="没有找到这件事"
      detail="换个平常的说法再试试，比如“身份证丢了”。也可以打12345，说清要办的事，有人帮您找。"
      action={{ name: "拨打12345", onPress: () => callPhone("12345") }}
    />
  );
}

/** The district does not do it: say who does, and what the district does that is nearest. */
function NotHere({ list }: { list: ItemList }) {
  const { elsewhere = [], nearest = [] } = list.suggestions ?? {};
  return (
    <Box id="not-here">
      <Box className="card stack" role="status">
        <Heading level={2}>这件事不在区里办</Heading>
        {elsewhere.length === 0 ? <Words className="block t-2">可以打12345问清楚去哪里办，少跑一趟。</Words> : null}
        {elsewhere.map(({ what, where, phone }) => (
          <Box key={`${what}${where}`}>
            <Words className="block">{`${what}：${where}`}</Words>
            {phone ? (
              <Button id={`elsewhere-${phone}`} onPress={() => callPhone(phone)}>
                {`拨打${phone}`}
              </Button>
            ) : null}
          </Box>
        ))}
        <Button id="ask-hotline" kind="main" wide onPress={() => callPhone("12345")}>
          拨打12345问清楚
        </Button>
      </Box>
      {nearest.length > 0 ? (
        <List id="nearest" label="区里能办的相近事项">
          <TextRow>
            <Words className="t-small t-2">区里能办的，和它相近的：</Words>
          </TextRow>
          {nearest.map(({ taskCode, name }, place) => (
            <ListRow
              key={taskCode}
              id={`nearest-${place}`}
              title={name}
              onPress={() => openPage("/packages/items/guide/index", { taskCode })}
            />
          ))}
        </List>
      ) : null}
    </Box>
  );
}
