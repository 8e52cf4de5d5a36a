import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { useAnswer } from "../../../features/answers";
import { Box, Words } from "../../../platform/elements";
import { openPage, textParameter } from "../../../platform/router";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { SearchField } from "../../../ui/SearchField";
import { AnswerView } from "../../../ui/states";

type Purpose = "book" | "take";

/** Which errand: first question of a booking or a number that starts at a place. Reads `purpose` and `stationId`. */
export default function ChooseItemPage() {
  const parameters = useRouter().params;
  const purpose: Purpose = parameters.purpose === "take" ? "take" : "book";
  const stationId = textParameter(parameters.stationId) || undefined;
  const [q, setQ] = useState("");
  const [asked, setAsked] = useState("");
  const found = useAnswer("listItems", { query: { q: asked || undefined, stationId, limit: "20" } });
  const open = (taskCode: string) => {
    if (!stationId) openPage("/packages/booking/place/index", { taskCode, purpose });
    else if (purpose === "take") openPage("/packages/queue/take/index", { taskCode, stationId });
    else openPage("/packages/booking/time/index", { taskCode, stationId });
  };
  return (
    <Page title={purpose === "take" ? "取号办什么事？" : "要约什么事？"}>
      <SearchField
        id="item-question"
        label="要办的事"
        placeholder="比如：办居住证"
        value={q}
        onChange={setQ}
        onSubmit={() => setAsked(q.trim())}
      />
      <Box className="section">
        <AnswerView answer={found} lines={8}>
          {(list) =>
            list.items.length === 0 ? (
              <Words className="block t-2">没有找到这件事，换个说法再搜一搜。</Words>
            ) : (
              <List label="可选的事">
                {list.items.map(({ taskCode, name, plainName }, at) => (
                  <ListRow
                    key={taskCode}
                    id={`choose-item-${at}`}
                    title={plainName ?? name}
                    detail={plainName && plainName !== name ? name : undefined}
                    onPress={() => open(taskCode)}
                  />
                ))}
              </List>
            )
          }
        </AnswerView>
      </Box>
    </Page>
  );
}
