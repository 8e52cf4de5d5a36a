import { useState } from "react";
import { useAnswer, useWrite } from "../../../features/answers";
import { callAsStaff, StaffView } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { backOr } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { List, ListRow } from "../../../ui/List";
import { SearchField } from "../../../ui/SearchField";
import type { MovesProps } from "./movesProps";
import { Refused } from "../Refused";

interface Place {
  stationId: string;
  name: string;
}

/** 转办: it concerns another place. Folded: to answer it is what usually comes next. */
export function HandOn({ one: { enquiryId, stationId: office }, onRefresh }: MovesProps) {
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState<Place>();
  const handing = useWrite("handOnEnquiry", callAsStaff);
  const send = async ({ stationId, name }: Place) => {
    if (!(await handing.write({ params: { enquiryId }, body: { stationId } }))) return;
    say(`已转给${name}`);
    backOr("/packages/inbox/enquiries/index", {});
  };
  if (!isOpen) {
    return (
      <Box className="section">
        <Button id="start-hand-on" wide onPress={() => setOpen(true)}>
          不归这里管？转给别的办事点
        </Button>
      </Box>
    );
  }
  return (
    <Section id="hand-on" title="转给哪个办事点？">
      <Box className="stack">
        <Words className="block t-2">期限不变。转出后，这里就看不到这件事了。</Words>
        {place ? (
          <Words id="hand-on-place" className="block t-strong">{`转给：${place.name}`}</Words>
        ) : (
          <FindPlace office={office} onChoose={setPlace} />
        )}
        <Refused failure={handing.failure} onRefresh={onRefresh} />
        <Box className="wrap">
          {place ? (
            <Button id="hand-it-on" kind="main" disabled={handing.busy} onPress={() => void send(place)}>
              {handing.busy ? "正在转…" : "转过去"}
            </Button>
          ) : null}
          {place ? (
            <Button
              id="other-place"
              disabled={handing.busy}
              onPress={() => {
                handing.clear();
                setPlace(undefined);
              }}
            >
              换一个
            </Button>
          ) : null}
          <Button id="stop-hand-on" disabled={handing.busy} onPress={() => setOpen(false)}>
            不转了
          </Button>
        </Box>
      </Box>
    </Section>
  );
}

interface FindPlaceProps {
  /** The place that has it. */
  office: string;
  onChoose: (place: Place) => void;
}

/** The centres first; others by name. */
function FindPlace({ office, onChoose }: FindPlaceProps) {
  const [q, setQ] = useState("");
  const [asked, setAsked] = useState("");
  const found = useAnswer("listStations", { query: { q: asked, kind: "hall", limit: "6" } });
  return (
    <Box className="stack">
      <SearchField
        id="hand-on-name"
        label="办事点名称"
        placeholder="例如：小寨路"
        value={q}
        onChange={setQ}
        onSubmit={() => setAsked(q.trim())}
      />
      <StaffView answer={found}>
        {({ items }) => <Places items={items.filter(({ stationId }) => stationId !== office)} onChoose={onChoose} />}
      </StaffView>
    </Box>
  );
}

interface PlacesProps {
  items: readonly (Place & { address: string })[];
  onChoose: (place: Place) => void;
}

function Places({ items, onChoose }: PlacesProps) {
  if (items.length === 0) return <Words className="block">没有别的办事点，换个名称再搜。</Words>;
  return (
    <List label="办事点">
      {items.map(({ stationId, name, address }) => (
        <ListRow
          key={stationId}
          id={`hand-on-${stationId}`}
          title={name}
          detail={address}
          onPress={() => onChoose({ stationId, name })}
        />
      ))}
    </List>
  );
}
