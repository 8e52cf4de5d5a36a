import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import { startService, TUESDAY_TEN, type TestService } from "../support/service";

let service: TestService;
let taskCode = "";
beforeAll(async () => {
  service = await startService({ label: "errands" });
  const { items } = endpoints.listItems.response.parse((await service.get("/items?level=street&limit=1")).body);
  taskCode = items[0]?.taskCode ?? "";
}, 120_000);
afterAll(() => service.stop());

async function places(query = "") {
  const { status, body } = await service.get(`/errands/${taskCode}/places?${query}`);
  expect(status).toBe(200);
  return endpoints.listErrandPlaces.response.parse(body);
}

describe("a resident who asks where to get an errand done now", () => {
  test("sees open places by arrival, each with its reason", async () => {
    const { items, nextOpen } = await places("near=108.946,34.222");
    const [first] = items;
    expect(first).toMatchObject({ openForErrand: true, travel: { mode: "walk", estimated: true } });
    expect(first?.reason).toMatch(/^走约\d+分钟到，/);
    const open = items.filter((place) => place.openForErrand);
    const arrivals = open.map((place) => place.arriveAt ?? "");
    expect(arrivals).toEqual([...arrivals].sort());
    expect(nextOpen).toBeUndefined();
  });

  test("at half past two in the morning of a holiday reads when the first place opens", async () => {
    const { items, nextOpen } = await places(
      `at=${encodeURIComponent("2026-10-01T02:30:00+08:00")}&near=108.946,34.222`,
    );
    const anyOpen = items.some((place) => place.openForErrand);
    expect(anyOpen || nextOpen !== undefined).toBe(true);
  });

  test("gets an answer without a spot, by level", async () => {
    const { items } = await places();
    expect(items[0]?.station.level).toBe("district");
    expect(items[0]).not.toHaveProperty("travel");
  });

  test("arrives sooner by car than on foot at a far place", async () => {
    const minutes = async (mode: string) =>
      (await places(`near=109.03,34.25&mode=${mode}`)).items[0]?.travel?.minutes ?? 0;
    expect(await minutes("drive")).toBeLessThan(await minutes("walk"));
  });

  test("is told the time as the service believes it", async () => {
    const { items } = await places("near=108.946,34.222&limit=1");
    const minutes = items[0]?.travel?.minutes ?? 0;
    expect(Date.parse(items[0]?.arriveAt ?? "")).toBe(Date.parse(TUESDAY_TEN) + minutes * 60_000);
  });

  test("reads that an unknown item may have changed", async () => {
    const { status, body } = await service.get("/errands/unheard-of/places");
    expect([status, body["code"]]).toEqual([404, "item-not-found"]);
  });
});
