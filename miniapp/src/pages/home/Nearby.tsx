import { useAnswer } from "../../features/answers";
import { nearQuery, StartingPointBar, useStartingPoint } from "../../features/startingPoint";
import { distanceText } from "../../features/stations";
import { Box } from "../../platform/elements";
import { openPage, openTab } from "../../platform/router";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Card";
import { List, ListRow } from "../../ui/List";
import { AnswerView } from "../../ui/states";

/** The nearest places, once one has said from where: by a tap on the position, or by choosing a community. */
export function Nearby() {
  const from = useStartingPoint((state) => state.from);
  const stations = useAnswer("listStations", from ? { query: { ...nearQuery(from.point), limit: "3" } } : undefined);
  return (
    <Section
      id="nearby"
      title="附近办事点"
      aside={
        <Button id="open-map" kind="plain" onPress={() => openTab("map")}>
          看地图 ›
        </Button>
      }
    >
      <Box className="card">
        <StartingPointBar id="nearby" />
      </Box>
      <AnswerView answer={stations}>
        {({ items }) => (
          <List label="最近的办事点">
            {items.map((station, place) => (
              <ListRow
                key={station.stationId}
                id={`nearby-${place}`}
                title={station.name}
                detail={`${station.distanceMetres === undefined ? "" : `${distanceText(station.distanceMetres)} · `}${station.openText}`}
                onPress={() => openPage("/packages/places/place/index", { stationId: station.stationId })}
              />
            ))}
          </List>
        )}
      </AnswerView>
    </Section>
  );
}
