import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import { call, eventually, startService, type TestService } from "../support/service";
import { smallWorld } from "../support/smallWorld";
import { openTrialStaff } from "../../support/trialStaff";

describe("hours on the map", () => {
  const STATION = "610113-S001";
  const STAFF = { account: "supervisor", password: "right-password" };
  const world = smallWorld();
  const row = world.tables.service_hall.find(({ hall_id }) => hall_id === STATION);

  let keys: string;
  let service: TestService;
  let token = "";

  beforeAll(async () => {
    keys = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
    const env = { CRYPTO_KEY_DIR: path.join(keys, "keys"), SYNC_INTERVAL_SECONDS: "1" };
    service = await startService({ label: "own_hours", world, env });
    await openTrialStaff(service.config, { ...STAFF, role: "supervisor", stationIds: [STATION], name: "李桂英" });
    token = String((await service.post("/staff/sessions", STAFF)).body["token"]);
  }, 120_000);
  afterAll(async () => {
    await service?.stop();
    await rm(keys, { recursive: true, force: true });
  });

  const atDesk = (method: string, at: string, body: unknown) =>
    call(`${service.server.url}/api/v1${at}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const station = async () => endpoints.getStation.response.parse((await service.get(`/stations/${STATION}`)).body);

  /** It is ten o'clock of a Tuesday. */
  const afternoons = ["mon", "tue", "wed", "thu", "fri"].map((day) => [day, [{ from: "14:00", to: "17:00" }]] as const);
  const hours = { weekly: Object.fromEntries(afternoons) };

  describe("hours that a supervisor saves", () => {
    test("reach the place's page, the map and the errands that are done there", async () => {
      expect((await station()).openNow).toBe(true);
      const { body: preview } = await atDesk("POST", `/staff/stations/${STATION}/hours/preview`, { hours });
      const saved = await atDesk("PUT", `/staff/stations/${STATION}/hours`, { previewId: preview["previewId"] });
      expect([saved.status, saved.body]).toEqual([200, { moved: 0, told: 0 }]);
      const shown = await eventually(station, ({ openNow }) => !openNow);
      expect(shown.openText).toContain("14:00");

      const { items } = endpoints.listStations.response.parse((await service.get("/stations?limit=300")).body);
      expect(items.find(({ stationId }) => stationId === STATION)?.openNow).toBe(false);
      const taskCode = shown.items.find(({ channel }) => channel === "counter")?.taskCode ?? "";
      const errands = endpoints.listErrandPlaces.response.parse(
        (await service.get(`/errands/${taskCode}/places?limit=50`)).body,
      );
      const here = errands.items.find((place) => place.station.stationId === STATION);
      expect(here).toMatchObject({ openForErrand: false, nextOpenAt: "2026-11-24T14:00:00+08:00" });
    });

    test("stay when the province sends the place again with hours of its own", async () => {
      await service.sandboxPut("/rows/service_hall", [{ ...row, link_way: "029-12345678", cd_operation: "U" }]);
      const shown = await eventually(station, ({ phone }) => phone === "029-12345678");
      expect(shown.openNow).toBe(false);
    });
  });
});
