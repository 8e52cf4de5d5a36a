import type { StationSummary } from "@yanta/types";

export interface PlaceFilters {
  openNow: boolean;
  barrierFree: boolean;
  parking: boolean;
  level: StationSummary["level"] | "any";
  kind: StationSummary["kind"] | "any";
}

export const NO_FILTERS: PlaceFilters = {
  openNow: false,
  barrierFree: false,
  parking: false,
  level: "any",
  kind: "any",
};

/** The places that pass every chosen filter, in the order given: nearest first. */
export function filteredPlaces(stations: readonly StationSummary[], filters: PlaceFilters): StationSummary[] {
  return stations.filter(
    (station) =>
      (!filters.openNow || station.openNow) &&
      (!filters.barrierFree || station.facilities.includes("barrierFree")) &&
      (!filters.parking || station.facilities.includes("parking")) &&
      (filters.level === "any" || station.level === filters.level) &&
      (filters.kind === "any" || station.kind === filters.kind),
  );
}

/** How many filters are on: shown on the button that opens them. */
export const filterCount = (filters: PlaceFilters): number =>
  [filters.openNow, filters.barrierFree, filters.parking, filters.level !== "any", filters.kind !== "any"].filter(
    Boolean,
  ).length;
