import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startService, eventually, type TestService } from "../api/support/service";

let service: TestService;
let taskCode = "";
beforeAll(async () => {
  service = await startService({ label: "province_faults", env: { SYNC_INTERVAL_SECONDS: "1" } });
  const items = (await service.get("/items?limit=1")).body["items"] as { taskCode: string }[];
  taskCode = items[0]?.taskCode ?? "";
}, 120_000);
afterAll(() => service.stop());

const reads = () => [
  "/stations?near=108.946,34.222",
  `/items?q=${encodeURIComponent("身份证")}`,
  `/items/${taskCode}`,
  `/errands/${taskCode}/places?near=108.946,34.222`,
  "/district",
];

/** After many failures the worker rests for up to a minute before it asks the province again. */
const LONGEST_BACKOFF_MS = 60_000;

describe("public reads go on while the province", () => {
  test.each([
    { fault: "takes ten seconds", settings: { latencyMs: 10_000 } },
    { fault: "answers 429", settings: { status: 429 } },
    { fault: "answers 500", settings: { status: 500, errorRate: 0.8 } },
    { fault: "is under maintenance", settings: { maintenance: true } },
    { fault: "sends malformed pages", settings: { malformedRate: 1 } },
    { fault: "loses our token", settings: { code: "40102" } },
  ])("$fault", async ({ settings }) => {
    await service.sandboxPut("/faults/province", settings);
    // Two worker turns under the fault.
    const deadline = Date.now() + 2_500;
    const statuses = new Set<number>();
    while (Date.now() < deadline) {
      for (const path of reads()) statuses.add((await service.get(path)).status);
    }
    await service.sandboxDelete("/faults/province");
    expect(statuses).toEqual(new Set([200]));
  });

  test("and the worker catches up when the province is back", async () => {
    const [station] = (await service.get("/stations?limit=1")).body["items"] as { stationId: string }[];
    const rows = service.server.app.catalogue.current().catalogue.stations.length;
    expect(rows).toBe(18);
    await service.sandboxPut("/rows/service_hall", [{ row_guid: "back", cd_operation: "I", ...aPlace("BACK-1") }]);
    await eventually(
      async () => (await service.get("/stations/BACK-1")).status,
      (status) => status === 200,
      LONGEST_BACKOFF_MS + 30_000,
    );
    expect(station).toBeDefined();
  }, 120_000);
});

const aPlace = (hallId: string) => ({
  hall_id: hallId,
  hall_name: "恢复后的站点",
  hall_level: "3",
  hall_kind: "1",
  area_code: "610113",
  longitude: "108.95",
  latitude: "34.22",
  coord_type: "GCJ02",
  address: "测试路1号",
  open_hours: JSON.stringify({ weekly: { mon: [{ from: "09:00", to: "17:00" }] } }),
  verify_date: "2026-11-01",
});
