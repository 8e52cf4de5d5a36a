import type { StationSummary } from "@yanta/types";
import { useState } from "react";
import { StationCard } from "../../features/stations";
import { Box, Words } from "../../platform/elements";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Card";
import { Empty } from "../../ui/states";

/** Cards drawn at once: two hundred would make an old phone wait. */
const STEP = 10;

interface PlacesListProps {
  stations: readonly StationSummary[];
  /** Where one starts from lies at the district's edge or outside it. */
  nearEdge?: "inside" | "nearEdge" | "outside";
  taskCode?: string;
}

/** The same places as on the map, as a list: all one needs without seeing the map. */
export function PlacesList({ stations, nearEdge, taskCode }: PlacesListProps) {
  const [count, setCount] = useState(STEP);
  if (stations.length === 0) {
    return <Empty id="no-places" title="没有符合的办事点" detail="去掉几个筛选条件再看看，或拨打12345询问。" />;
  }
  return (
    <Section id="places" title={`${stations.length}个办事点`}>
      {nearEdge === "outside" ? (
        <Words className="block t-small t-warn section-note">您的位置不在雁塔区内，所在区的事请到所在区办。</Words>
      ) : null}
      <Box role="list" label="办事点">
        {stations.slice(0, count).map((station, place) => (
          <StationCard key={station.stationId} id={`place-${place}`} station={station} taskCode={taskCode} />
        ))}
      </Box>
      {count < stations.length ? (
        <Box className="section">
          <Button id="more-places" wide onPress={() => setCount(count + STEP)}>
            {`再看${Math.min(STEP, stations.length - count)}个`}
          </Button>
        </Box>
      ) : null}
    </Section>
  );
}
