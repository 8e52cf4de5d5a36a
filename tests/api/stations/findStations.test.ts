import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints, type StationSummary } from "@yanta/types";
import { startService, type TestService } from "../support/service";

let service: TestService;
beforeAll(async () => {
  service = await startService({ label: "stations" });
}, 120_000);
afterAll(() => service.stop());

async function find(query: string) {
  const { status, body } = await service.get(`/stations?${query}`);
  expect(status).toBe(200);
  return endpoints.listStations.response.parse(body);
}

describe("a resident who looks for places", () => {
  test("sees the nearest first, with the straight distance", async () => {
    const { items, nearEdge } = await find("near=108.946,34.222&limit=10");
    const distances = items.map((station) => station.distanceMetres ?? -1);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances).toHaveLength(10);
    expect(nearEdge).toBe("inside");
  });

  test("gets the same places for the same spot in WGS-84", async () => {
    const gcj02 = await find("near=108.946,34.222&limit=3");
    const wgs84 = await find("near=108.94132,34.22362&crs=wgs84&limit=3");
    expect(wgs84.items.map((station) => station.stationId)).toEqual(gcj02.items.map((station) => station.stationId));
  });

  test("is told when the spot lies outside the district", async () => {
    expect((await find("near=116.39,39.9&limit=1")).nearEdge).toBe("outside");
  });

  test("starts at the district centre without a spot", async () => {
    const { items } = await find("limit=1");
    expect(items[0]).toMatchObject({ level: "district" });
    expect(items[0]).not.toHaveProperty("distanceMetres");
  });

  test.each([
    { filter: "level=kiosk", holds: (station: StationSummary) => station.level === "kiosk" },
    { filter: "kind=selfService", holds: (station: StationSummary) => station.kind === "selfService" },
    { filter: "facility=barrierFree", holds: (station: StationSummary) => station.facilities.includes("barrierFree") },
    { filter: "openAt=now", holds: (station: StationSummary) => station.openNow },
    {
      filter: `q=${encodeURIComponent("小寨")}`,
      holds: (station: StationSummary) => JSON.stringify(station).includes("小寨"),
    },
  ])("narrows by $filter", async ({ filter, holds }) => {
    const { items } = await find(`${filter}&limit=300`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((station) => !holds(station))).toEqual([]);
  });

  test("finds only places that offer the errand", async () => {
    const { items } = await find("limit=1");
    const centre = endpoints.getStation.response.parse((await service.get(`/stations/${items[0]?.stationId}`)).body);
    const [offered] = centre.items;
    const places = await find(`taskCode=${offered?.taskCode}&limit=300`);
    expect(places.items.map((station) => station.stationId)).toContain(centre.stationId);
    expect((await find("taskCode=unheard-of")).items).toEqual([]);
  });

  test("sees every place once by turning pages", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await find(`near=108.946,34.222&limit=7${cursor === undefined ? "" : `&cursor=${cursor}`}`);
      seen.push(...page.items.map((station) => station.stationId));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(18);
    expect(new Set(seen).size).toBe(18);
  });

  test("reads that demonstration facts are just that", async () => {
    const { items } = await find("limit=300");
    expect(new Set(items.map((station) => station.source))).toEqual(new Set(["demonstration"]));
  });
});

describe("one place", () => {
  test("tells hours, counters and items", async () => {
    const [first] = (await find("level=street&limit=1")).items;
    const { status, body } = await service.get(`/stations/${first?.stationId}`);
    const place = endpoints.getStation.response.parse(body);
    expect(status).toBe(200);
    expect(place).toMatchObject({ openNow: true, coveredUntil: "2026-12-31" });
    expect(place.itemCount).toBeGreaterThan(0);
    expect(place.hoursText[0]?.days).toContain("周一");
  });

  test("that does not exist says what to do next", async () => {
    const { status, headers, body } = await service.get("/stations/610113-X999");
    expect(status).toBe(404);
    expect(headers.get("content-type")).toMatch("application/problem+json");
    expect(body).toMatchObject({ code: "station-not-found", detail: expect.stringContaining("重新选") });
  });
});

describe("an answer that the caller has", () => {
  test("is not sent again", async () => {
    const first = await service.get("/stations?limit=5");
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, max-age=15");
    const again = await service.get("/stations?limit=5", { "If-None-Match": tag, "Cache-Control": "max-age=0" });
    expect(again.status).toBe(304);
    expect(again.body).toEqual({});
  });
});
