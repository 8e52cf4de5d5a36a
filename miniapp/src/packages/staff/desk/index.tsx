import { useState } from "react";
import { useAnswer, type AnswerOf } from "../../../features/answers";
import { useSearch } from "../../../features/search/useSearch";
import { nearQuery, StartingPointBar, useStartingPoint } from "../../../features/startingPoint";
import { StationCard } from "../../../features/stations";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { SearchField } from "../../../ui/SearchField";
import { AnswerView } from "../../../ui/states";

const DESK_LIMIT = 8;

/** For the clerk who answers the phone: the caller's words, the item, the places with numbers to pass on. */
export default function DeskPage() {
  const [q, setQ] = useState("");
  const [chosen, setChosen] = useState<{ taskCode: string; name: string }>();
  const found = useSearch({ q: q.trim(), limit: DESK_LIMIT });
  return (
    <Page title="电话咨询台">
      <SearchField
        id="desk-question"
        label="来电人要办什么事"
        placeholder="照来电人的原话写"
        value={q}
        onChange={(words) => {
          setQ(words);
          setChosen(undefined);
        }}
        onSubmit={() => setChosen(undefined)}
      />
      {chosen ? (
        <DeskPlaces {...chosen} />
      ) : (
        <Box className="section">
          <AnswerView answer={found}>{(list) => <DeskItems list={list} onChoose={setChosen} />}</AnswerView>
        </Box>
      )}
    </Page>
  );
}

interface DeskItemsProps {
  list: AnswerOf<"listItems">;
  onChoose: (item: { taskCode: string; name: string }) => void;
}

function DeskItems({ list, onChoose }: DeskItemsProps) {
  if (list.notHere || list.items.length === 0)
    return <Words className="block">区里没有这件事，请来电人问12345。</Words>;
  return (
    <List label="找到的事项">
      {list.items.map(({ taskCode, name, plainName }, place) => (
        <ListRow
          key={taskCode}
          id={`desk-item-${place}`}
          title={plainName ?? name}
          detail={name}
          onPress={() => onChoose({ taskCode, name: plainName ?? name })}
        />
      ))}
    </List>
  );
}

function DeskPlaces({ taskCode, name }: { taskCode: string; name: string }) {
  const from = useStartingPoint((state) => state.from);
  const places = useAnswer("listErrandPlaces", {
    params: { taskCode },
    query: { ...nearQuery(from?.point), limit: "10" },
  });
  return (
    <Section id="desk-places" title={name}>
      <StartingPointBar id="desk" />
      <AnswerView answer={places}>
        {({ items }) => (
          <Box role="list" label="能办的办事点">
            {items.map(({ station, reason }, at) => (
              <StationCard key={station.stationId} id={`desk-place-${at}`} station={station} taskCode={taskCode}>
                <Words className="block t-small">{`${reason} · 电话${station.phone}`}</Words>
              </StationCard>
            ))}
          </Box>
        )}
      </AnswerView>
    </Section>
  );
}
