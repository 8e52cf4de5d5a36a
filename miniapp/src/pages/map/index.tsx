import { useMemo, useState } from "react";
import type { StationSummary } from "@yanta/types";
import { useAnswer } from "../../features/answers";
import { DistrictMap, filteredPlaces, LEVEL_GLYPHS, NO_FILTERS, setMapErrand, useMapErrand } from "../../features/map";
import { usePreferences } from "../../features/preferences";
import { nearQuery, StartingPointBar, useStartingPoint } from "../../features/startingPoint";
import { Box } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { FilterChip } from "../../ui/choices";
import { Page } from "../../ui/Page";
import { AnswerView } from "../../ui/states";
import { ErrandChooser } from "./ErrandChooser";
import { FilterSheet } from "./FilterSheet";
import { PlacesList } from "./PlacesList";

/** Every place of the district in one answer. */
const ALL_PLACES = "300";

/** 地图: the places of the district, drawn and listed, with the same filters for both. */
export default function MapPage() {
  const from = useStartingPoint((state) => state.from);
  const errand = useMapErrand((state) => state.errand);
  const [filters, setFilters] = useState(NO_FILTERS);
  const district = useAnswer("getDistrict", {});
  const stations = useAnswer("listStations", {
    query: { ...nearQuery(from?.point), taskCode: errand?.taskCode, limit: ALL_PLACES },
  });
  const all = stations.state === "ready" ? stations.data.items : undefined;
  const shown = useMemo(() => filteredPlaces(all ?? [], filters), [all, filters]);

  return (
    <Page title="办事点地图" tab="map">
      <StartingPointBar id="map-from" />
      <Box className="wrap" role="group" label="筛选">
        <FilterChip
          id="filter-open"
          label="现在开门"
          on={filters.openNow}
          onToggle={(openNow) => setFilters({ ...filters, openNow })}
        />
        <ErrandChooser errand={errand} onChoose={setMapErrand} />
        <FilterSheet filters={filters} onChange={setFilters} />
      </Box>
      <AnswerView answer={district} lines={6}>
        {({ boundary }) => <DrawnMap boundary={boundary} stations={shown} />}
      </AnswerView>
      <AnswerView answer={stations} lines={6}>
        {({ nearEdge }) => <PlacesList stations={shown} nearEdge={nearEdge} taskCode={errand?.taskCode} />}
      </AnswerView>
    </Page>
  );
}

interface DrawnMapProps {
  boundary: [number, number][][];
  stations: readonly StationSummary[];
}

function DrawnMap({ boundary, stations }: DrawnMapProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const from = useStartingPoint((state) => state.from);
  const places = useMemo(
    () =>
      stations.map(({ stationId, name, point, openNow, level }) => ({
        stationId,
        name,
        point,
        openNow,
        glyph: LEVEL_GLYPHS[level],
      })),
    [stations],
  );
  return (
    <Box className="section">
      <DistrictMap
        boundary={boundary}
        places={places}
        from={from?.point}
        markPixels={elder ? 60 : 44}
        onPlace={(stationId) => openPage("/packages/places/place/index", { stationId })}
      />
    </Box>
  );
}
