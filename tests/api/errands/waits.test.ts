import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import { hallWaits } from "../../../bff/src/features/queue";
import { queueWorld } from "../queue/queueWorld";
import { startService, TUESDAY_TEN, type TestService } from "../support/service";
import { openTrialStaff } from "../../support/trialStaff";

const STATION = "610113-S001";
const STAFF = { account: "clerk", password: "right-password" };

let keys: string;
let service: TestService;
let taskCode = "";

beforeAll(async () => {
  keys = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
  service = await startService({ label: "waits", env: { CRYPTO_KEY_DIR: path.join(keys, "keys") } });
  await openTrialStaff(service.config, { ...STAFF, role: "clerk", stationIds: [STATION], name: "李桂英" });
  const { body } = await service.post("/staff/sessions", STAFF);
  const desk = () => ({ Authorization: `Bearer ${String(body["token"])}`, "Idempotency-Key": randomUUID() });
  const queue = (await service.get(`/staff/stations/${STATION}/queue`, desk())).body;
  const lineIds = (queue["lines"] as { lineId: string }[]).map(({ lineId }) => lineId);
  const [counter] = queue["counters"] as { counterId: string }[];
  await service.post(`/staff/counters/${counter?.counterId ?? ""}/open`, { lineIds }, desk());
  const items = (await service.get(`/items?stationId=${STATION}&limit=50`)).body["items"] as { taskCode: string }[];
  for (const item of items) {
    const taken = await service.post("/tickets", { stationId: STATION, taskCode: item.taskCode }, desk());
    if (taken.status !== 201) continue;
    taskCode = item.taskCode;
    break;
  }
  for (let person = 0; person < 2; person += 1)
    await service.post("/tickets", { stationId: STATION, taskCode }, desk());
}, 120_000);
afterAll(async () => {
  await service?.stop();
  await rm(keys, { recursive: true, force: true });
});

async function places(query = "") {
  const { status, body } = await service.get(`/errands/${taskCode}/places?limit=50&${query}`);
  expect(status).toBe(200);
  return endpoints.listErrandPlaces.response.parse(body).items;
}

describe("a resident who asks where to go now", () => {
  test("reads how many wait and how long, where counters are open, and nothing elsewhere", async () => {
    const items = await places();
    const waits = new Map(items.map(({ station, wait }) => [station.stationId, wait]));
    const { waiting, p50, p80, asOf } = waits.get(STATION) ?? {};
    expect({ waiting, asOf }).toEqual({ waiting: 3, asOf: TUESDAY_TEN });
    expect(p80).toBeGreaterThanOrEqual(p50 ?? Infinity);
    expect(p50).toBeGreaterThan(0);
    expect([...waits].filter(([id, wait]) => id !== STATION && wait !== undefined)).toEqual([]);
  });

  test("and means to go tomorrow, is not told today's lines", async () => {
    const items = await places(`at=${encodeURIComponent("2026-11-25T10:00:00+08:00")}`);
    expect(items.filter(({ wait }) => wait !== undefined)).toEqual([]);
  });
});

test("a store that is away leaves the waits out, and holds nobody up", async () => {
  const world = await queueWorld("waits_away");
  const waits = hallWaits(world.parts);
  await world.close();
  const asked = performance.now();
  expect(await waits(["610113-T001"], "A1", new Date(TUESDAY_TEN))).toEqual(new Map());
  expect(performance.now() - asked).toBeLessThan(2_000);
});
