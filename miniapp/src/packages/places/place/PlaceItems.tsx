import { useState } from "react";
import { useAnswer, type AnswerOf } from "../../../features/answers";
import { Box, TextField, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Section } from "../../../ui/Card";
import { List, ListRow } from "../../../ui/List";
import { AnswerView } from "../../../ui/states";

type Station = AnswerOf<"getStation">;
interface Row {
  taskCode: string;
  name: string;
  plainName?: string;
}

/** Rows shown before one has typed anything. */
const FIRST_ROWS = 8;

/** What the place does, with a filter of its own: the station's answer holds the most asked, the rest is searched. */
export function PlaceItems({ station }: { station: Station }) {
  const [q, setQ] = useState("");
  const words = q.trim();
  const found = useAnswer(
    "listItems",
    words === "" ? undefined : { query: { stationId: station.stationId, q: words, limit: "20" } },
  );
  return (
    <Section id="place-items" title={`能办的事（${station.itemCount}项）`}>
      <Box className="stack">
        <TextField
          id="item-filter"
          label="在这个办事点能办的事里找"
          placeholder="在这里能办的事里找"
          search
          maxLength={100}
          value={q}
          onChange={setQ}
        />
        {words === "" ? <Rows rows={station.items.slice(0, FIRST_ROWS)} /> : null}
        <AnswerView answer={found}>{(list) => <Rows rows={list.items} />}</AnswerView>
      </Box>
    </Section>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <Words className="block t-2">这个办事点没有这件事，可以回首页搜一搜去哪办。</Words>;
  return (
    <List label="能办的事">
      {rows.map(({ taskCode, name, plainName }, place) => (
        <ListRow
          key={taskCode}
          id={`place-item-${place}`}
          title={plainName ?? name}
          detail={plainName && plainName !== name ? name : undefined}
          onPress={() => openPage("/packages/items/guide/index", { taskCode })}
        />
      ))}
    </List>
  );
}
