import type { StaffMe } from "@yanta/types";
import { useState, type ReactNode } from "react";
import { Box, Words } from "../../platform/elements";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Card";
import { List, ListRow } from "../../ui/List";
import { SearchField } from "../../ui/SearchField";
import { useAnswer } from "../answers";
import { StaffView } from "./StaffView";
import { readNote, writeNote } from "./staffSession";

interface ChooseStationProps {
  me: StaffMe;
  /** A new station is a new desk: its content begins afresh. */
  children: (stationId: string) => ReactNode;
}

/** Shows its content for the one station of most staff; who has several, or all, chooses one and may change it. */
export function ChooseStation({ me, children }: ChooseStationProps) {
  const [chosen, setChosen] = useState(() => stationFor(me));
  const choose = (stationId: string | undefined) => {
    writeNote("staff-station", stationId);
    writeNote("staff-counter", undefined);
    setChosen(stationId);
  };
  if (!chosen) {
    return me.stationIds.length > 0 ? (
      <OwnStations stationIds={me.stationIds} onChoose={choose} />
    ) : (
      <AnyStation onChoose={choose} />
    );
  }
  return (
    <Box key={chosen}>
      {me.stationIds.length === 1 ? null : (
        <Box className="row section-note">
          <StationName stationId={chosen} />
          <Button id="other-station" kind="plain" onPress={() => choose(undefined)}>
            换办事点
          </Button>
        </Box>
      )}
      {children(chosen)}
    </Box>
  );
}

function stationFor({ stationIds }: StaffMe): string | undefined {
  if (stationIds.length === 1) return stationIds[0];
  const kept = readNote("staff-station");
  const isOwn = kept !== undefined && (stationIds.length === 0 || stationIds.includes(kept));
  return isOwn ? kept : undefined;
}

function StationName({ stationId }: { stationId: string }) {
  const station = useAnswer("getStation", { params: { stationId } });
  return <Words className="t-strong">{station.state === "ready" ? station.data.name : stationId}</Words>;
}

interface ChoiceProps {
  onChoose: (stationId: string) => void;
}

function OwnStations({ stationIds, onChoose }: ChoiceProps & { stationIds: readonly string[] }) {
  return (
    <Section id="choose-station" title="在哪个办事点？">
      <Box className="wrap">
        {stationIds.map((stationId) => (
          <Button key={stationId} id={`station-${stationId}`} onPress={() => onChoose(stationId)}>
            <StationName stationId={stationId} />
          </Button>
        ))}
      </Box>
    </Section>
  );
}

/** An administrator looks after every place: centres first, others by name. */
function AnyStation({ onChoose }: ChoiceProps) {
  const [q, setQ] = useState("");
  const [asked, setAsked] = useState("");
  const found = useAnswer("listStations", { query: { q: asked, kind: "hall", limit: "12" } });
  return (
    <Section id="choose-station" title="在哪个办事点？">
      <SearchField
        id="station-name"
        label="办事点名称"
        placeholder="例如：小寨路"
        value={q}
        onChange={setQ}
        onSubmit={() => setAsked(q.trim())}
      />
      <Box className="section">
        <StaffView answer={found}>
          {({ items }) => (
            <List label="办事点">
              {items.map(({ stationId, name, address }) => (
                <ListRow
                  key={stationId}
                  id={`station-${stationId}`}
                  title={name}
                  detail={address}
                  onPress={() => onChoose(stationId)}
                />
              ))}
            </List>
          )}
        </StaffView>
      </Box>
    </Section>
  );
}
