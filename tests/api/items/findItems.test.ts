import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import { startService, type TestService } from "../support/service";

let service: TestService;
beforeAll(async () => {
  service = await startService({ label: "items" });
}, 120_000);
afterAll(() => service.stop());

async function find(query: string) {
  const { status, body } = await service.get(`/items?${query}`);
  expect(status).toBe(200);
  return endpoints.listItems.response.parse(body);
}

describe("a resident who looks for an item", () => {
  test("finds it in everyday words and reads why it matched", async () => {
    const all = await find("limit=100");
    const wanted = all.items[0];
    const { items } = await find(`q=${encodeURIComponent(wanted?.plainName ?? "")}`);
    expect(items.map((item) => item.taskCode)).toContain(wanted?.taskCode);
    expect(items[0]?.matched?.text).not.toBe("");
  });

  test("is told honestly that the district does not do a thing, and whom to call", async () => {
    const answer = await find(`q=${encodeURIComponent("火星移民签证")}`);
    expect(answer.suggestions?.phone).toBe("12345");
  });

  test("sees all items, each once, by turning pages", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await find(`limit=25${cursor === undefined ? "" : `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.taskCode));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  test("sees only what a place offers", async () => {
    const places = endpoints.listStations.response.parse((await service.get("/stations?level=kiosk&limit=1")).body);
    const stationId = places.items[0]?.stationId ?? "";
    const place = endpoints.getStation.response.parse((await service.get(`/stations/${stationId}`)).body);
    const { items } = await find(`stationId=${stationId}&limit=100`);
    expect(items).toHaveLength(place.itemCount);
  });

  test("finds nothing at a level that does not offer it", async () => {
    const community = await find("level=community&limit=100");
    expect(community.items.length).toBeLessThan(60);
  });

  test("reads which cursor is wrong", async () => {
    const { status, body } = await service.get("/items?cursor=abc");
    expect([status, body["errors"]]).toEqual([400, [expect.objectContaining({ path: "cursor" })]]);
  });
});

describe("the guide of an item", () => {
  test("says in plain words how long, how much, what to bring and where else", async () => {
    const { items } = await find("limit=1");
    const { status, body } = await service.get(`/items/${items[0]?.taskCode}`);
    const guide = endpoints.getItem.response.parse(body);
    expect(status).toBe(200);
    expect(guide.limitText).toMatch(/办好|问/);
    expect(guide.fee.text).not.toBe("");
    expect(guide.placeCount).toBeGreaterThan(0);
    expect(guide.nameSource).toBe("province");
    expect(guide.source).toBe("demonstration");
  });

  test("of an unknown item is a 404 with its own code", async () => {
    const { status, body } = await service.get("/items/unheard-of");
    expect([status, body["code"]]).toEqual([404, "item-not-found"]);
  });
});
