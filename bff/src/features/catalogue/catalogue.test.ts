import { OpeningHours } from "@yanta/types";
import { describe, expect, test } from "@jest/globals";
import type { ItemRecord, StationRecord } from "../../gateways/province";
import { buildCatalogue, type CatalogueParts } from "./catalogue";

const item = (taskCode: string, more: Partial<ItemRecord> = {}): ItemRecord => ({
  taskCode,
  name: taskCode,
  taskType: "20",
  state: "inForce",
  districtCode: "610113",
  department: "民政局",
  promised: false,
  source: "province",
  ...more,
});
const station = (stationId: string, more: Partial<StationRecord> = {}): StationRecord => ({
  stationId,
  name: stationId,
  level: "street",
  kind: "hall",
  districtCode: "610113",
  point: { longitude: 108.9, latitude: 34.2 },
  address: "1号",
  postcode: "",
  phone: "",
  hours: OpeningHours.parse({ weekly: {} }),
  counters: [],
  terminals: [],
  facilities: [],
  verifiedAt: "2026-11-01",
  source: "demonstration",
  ...more,
});
const service = (stationId: string, taskCode: string) => ({
  stationId,
  taskCode,
  channel: "counter" as const,
  source: "province" as const,
});
const parts = (more: Partial<CatalogueParts>): CatalogueParts => ({
  version: "1.0",
  items: [],
  itemExtends: [],
  materials: [],
  fees: [],
  questions: [],
  stations: [],
  services: [],
  bureauStations: [],
  ...more,
});

describe("the catalogue", () => {
  test("holds only items in force", () => {
    const { items } = buildCatalogue(parts({ items: [item("A"), item("B", { state: "suspended" })] }));
    expect(items.map(({ taskCode }) => taskCode)).toEqual(["A"]);
  });
  test("takes the later of two rows for one item", () => {
    const { items } = buildCatalogue(parts({ items: [item("A", { name: "旧" }), item("A", { name: "新" })] }));
    expect(items.map(({ name }) => name)).toEqual(["新"]);
  });
  test("leaves out services whose place or item is missing", () => {
    const services = [service("S", "A"), service("gone", "A"), service("S", "gone")];
    const { servicesByItem } = buildCatalogue(parts({ items: [item("A")], stations: [station("S")], services }));
    expect([...servicesByItem]).toEqual([["A", [service("S", "A")]]]);
  });
  test("begins with the district hall", () => {
    const stations = [station("C", { level: "community" }), station("D", { level: "district" })];
    expect(buildCatalogue(parts({ stations })).stations.map(({ stationId }) => stationId)).toEqual(["D", "C"]);
  });

  const bureau = station("S", { name: "局里的", source: "bureau", verifiedAt: "2026-11-10" });
  test.each([
    {
      says: "a bureau's facts before demonstration, however fresh",
      row: station("S", { verifiedAt: "2026-12-01" }),
      is: "局里的",
    },
    {
      says: "a bureau's facts before older real ones",
      row: station("S", { source: "province", verifiedAt: "2026-11-09" }),
      is: "局里的",
    },
    {
      says: "fresher real facts before a bureau's",
      row: station("S", { source: "province", verifiedAt: "2026-11-11" }),
      is: "S",
    },
  ])("shows $says", ({ row, is }) => {
    const { stationById } = buildCatalogue(parts({ stations: [row], bureauStations: [bureau] }));
    expect(stationById.get("S")?.name).toBe(is);
  });
});
