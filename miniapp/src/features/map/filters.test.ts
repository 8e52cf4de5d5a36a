import { describe, expect, test } from "@jest/globals";
import type { StationSummary } from "@yanta/types";
import { filterCount, filteredPlaces, NO_FILTERS, type PlaceFilters } from "./filters";

const station = (stationId: string, about: Partial<StationSummary>): StationSummary => ({
  stationId,
  name: stationId,
  level: "community",
  kind: "hall",
  point: { longitude: 108.9, latitude: 34.2 },
  address: "",
  phone: "",
  postcode: "",
  facilities: [],
  openNow: false,
  beyondCalendar: false,
  openText: "",
  source: "province",
  verifiedAt: "2026-11-20",
  ...about,
});
const stations = [
  station("centre", { level: "district", openNow: true, facilities: ["barrierFree", "parking"] }),
  station("community", { openNow: true }),
  station("bank", { level: "kiosk", kind: "outpost", facilities: ["parking"] }),
];

describe("filters of the map's list", () => {
  test.each<{ says: string; filters: Partial<PlaceFilters>; left: string[] }>([
    { says: "none leaves all in their order", filters: {}, left: ["centre", "community", "bank"] },
    { says: "open now", filters: { openNow: true }, left: ["centre", "community"] },
    { says: "parking", filters: { parking: true }, left: ["centre", "bank"] },
    { says: "barrier-free", filters: { barrierFree: true }, left: ["centre"] },
    { says: "a level", filters: { level: "kiosk" }, left: ["bank"] },
    { says: "a kind", filters: { kind: "hall" }, left: ["centre", "community"] },
    { says: "two filters must both hold", filters: { openNow: true, parking: true }, left: ["centre"] },
    { says: "nothing may be left", filters: { level: "street" }, left: [] },
  ])("$says", ({ filters, left }) => {
    expect(filteredPlaces(stations, { ...NO_FILTERS, ...filters }).map(({ stationId }) => stationId)).toEqual(left);
  });

  test("the button tells how many are on", () => {
    expect(filterCount(NO_FILTERS)).toBe(0);
    expect(filterCount({ ...NO_FILTERS, parking: true, kind: "hall" })).toBe(2);
  });
});
