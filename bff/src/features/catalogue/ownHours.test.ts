import { describe, expect, test } from "@jest/globals";
import { OpeningHours } from "@yanta/types";
import type { StationRecord } from "../../gateways/province";
import { withOwnHours } from "./ownHours";

const from = (time: string) => OpeningHours.parse({ weekly: { mon: [{ from: time, to: "17:00" }] } });
const [nine, ten, eleven] = [from("09:00"), from("10:00"), from("11:00")];
const station = (hours: OpeningHours): StationRecord => ({
  stationId: "S1",
  name: "中心",
  level: "street",
  kind: "hall",
  districtCode: "610113",
  point: { longitude: 108.9, latitude: 34.2 },
  address: "",
  postcode: "",
  phone: "",
  hours,
  counters: [],
  terminals: [],
  facilities: [],
  verifiedAt: "2026-11-01",
  source: "province",
});

describe("a place that has set its hours itself", () => {
  test.each([
    {
      says: "opens by them",
      published: nine,
      own: [{ stationId: "S1", hours: ten, instead: nine }],
      hours: ten,
      disputed: [],
    },
    {
      says: "goes on so when the province publishes others, and that is said",
      published: eleven,
      own: [{ stationId: "S1", hours: ten, instead: nine }],
      hours: ten,
      disputed: ["S1"],
    },
    {
      says: "has no quarrel with a province that has followed it",
      published: ten,
      own: [{ stationId: "S1", hours: ten, instead: nine }],
      hours: ten,
      disputed: [],
    },
    {
      says: "is the only one that does",
      published: nine,
      own: [{ stationId: "S2", hours: ten }],
      hours: nine,
      disputed: [],
    },
  ])("$says", ({ published, own, hours, disputed }) => {
    const shown = withOwnHours([station(published)], own);
    expect([shown.stations[0]?.hours, shown.disputed]).toEqual([hours, disputed]);
  });
});
