import { useRouter } from "@tarojs/taro";
import { useEffect, useState } from "react";
import { isLifeTopic, OFTEN_DONE, topicName } from "../../../features/items";
import { prepareSearch, useSearch } from "../../../features/search";
import { Box, Press } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { whenIdle } from "../../../platform/shell";
import { ChoiceChips } from "../../../ui/choices";
import { Page } from "../../../ui/Page";
import { SearchField } from "../../../ui/SearchField";
import { AnswerView } from "../../../ui/states";
import { FoundItems } from "./FoundItems";

type Asker = "anyone" | "person" | "business";
const ASKERS: readonly { value: Asker; name: string }[] = [
  { value: "anyone", name: "全部" },
  { value: "person", name: "个人" },
  { value: "business", name: "企业" },
];
const FIRST_LIMIT = 20;
const MAX_LIMIT = 100;

/** Find an item in everyday words. Opened from the search entry with `q`, or from a life topic with `topic`. */
export default function SearchPage() {
  const parameters = useRouter().params;
  const topic = textParameter(parameters.topic);
  const [q, setQ] = useState(() => textParameter(parameters.q));
  const [asker, setAsker] = useState<Asker>("anyone");
  const [limit, setLimit] = useState(FIRST_LIMIT);
  useEffect(() => whenIdle(prepareSearch), []);
  const answer = useSearch({
    q: q.trim(),
    audience: asker === "anyone" ? undefined : asker,
    topic: isLifeTopic(topic) ? topic : undefined,
    limit,
  });
  const ask = (words: string) => {
    setQ(words);
    setLimit(FIRST_LIMIT);
  };

  return (
    <Page title={topic ? topicName(topic) : "找事项"}>
      <Box className="stack">
        <SearchField
          id="question"
          label="想办什么事"
          placeholder="比如：身份证丢了"
          value={q}
          focused={q === "" && topic === ""}
          onChange={ask}
          onSubmit={() => ask(q.trim())}
        />
        <ChoiceChips id="asker" label="谁来办" options={ASKERS} value={asker} onChoose={setAsker} />
        {answer.state === "idle" ? <OftenAsked onChoose={ask} /> : null}
        <AnswerView answer={answer} lines={8}>
          {(list) => (
            <FoundItems
              list={list}
              onMore={limit < MAX_LIMIT && list.items.length >= limit ? () => setLimit(MAX_LIMIT) : undefined}
            />
          )}
        </AnswerView>
      </Box>
    </Page>
  );
}

function OftenAsked({ onChoose }: { onChoose: (q: string) => void }) {
  return (
    <Box className="wrap" role="group" label="大家常找">
      {OFTEN_DONE.map(({ name, q }, place) => (
        <Press key={q} id={`often-${place}`} className="chip" onPress={() => onChoose(q)}>
          {name}
        </Press>
      ))}
    </Box>
  );
}
