import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createDisplayHub, createPictures, type DisplayHub } from "../../../bff/src/features/queue";
import { callNext } from "../../../bff/src/features/queue/service/callNext";
import { openCounter } from "../../../bff/src/features/queue/service/counters";
import { hallDisplay } from "../../../bff/src/features/queue/service/display";
import { announce, stationQueue } from "../../../bff/src/features/queue/service/stationQueue";
import { takeNumber } from "../../../bff/src/features/queue/service/takeNumber";
import { waitAt } from "../../../bff/src/features/queue";
import { createLog } from "../../../bff/src/platform/log";
import { at, clerk, HALL_POINT, LINE_A, queueWorld, resident, STATION, type QueueWorld } from "./queueWorld";

describe("display", () => {
  let world: QueueWorld;
  let hub: DisplayHub;
  const start = Date.now();
  /** Ten o'clock of the working Tuesday, running. */
  const now = () => new Date(at("10:00").getTime() + (Date.now() - start));

  beforeAll(async () => {
    world = await queueWorld("queue_display");
    // As in another process: nothing is shared with the one that calls but the store.
    const elsewhere = { ...world.parts, pictures: createPictures(world.parts.connection) };
    hub = createDisplayHub(elsewhere, { now, stop: () => undefined }, createLog("silent", "test"));
  }, 120_000);
  afterAll(async () => {
    hub.stop();
    await world.close();
  });

  function screen() {
    const written: string[] = [];
    const events = () => written.filter((text) => text.includes("event: display"));
    return {
      written,
      events,
      write: (text: string) => void written.push(text),
      backlog: () => 0,
      end: () => undefined,
    };
  }
  const until = async (holds: () => boolean, ms: number): Promise<boolean> => {
    const end = Date.now() + ms;
    while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
    return holds();
  };
  const idOf = (event: string | undefined): string => /^id: (\d+)$/m.exec(event ?? "")?.[1] ?? "";

  describe("the hall's screen", () => {
    test("shows a call within two seconds, by number and counter only", async () => {
      const shown = screen();
      await hub.watch(STATION, shown, "");
      expect(shown.events()).toHaveLength(1);
      const ticket = await takeNumber(
        world.parts,
        resident("r-secret"),
        { stationId: STATION, taskCode: "A1", point: HALL_POINT },
        now(),
      );
      await openCounter(world.parts, clerk(), { counterId: `${STATION}.W1`, lineIds: [LINE_A] }, now());
      await callNext(world.parts, clerk(), { counterId: `${STATION}.W1` }, now());
      expect(
        await until(
          () => shown.events().some((text) => text.includes(`"number":"${ticket.number}","counterName":"1号窗口"`)),
          2_000,
        ),
      ).toBe(true);
      expect(shown.written.join("")).not.toContain("r-secret");
    });

    test("that comes back with the present event's id gets nothing twice, with an older one the present display", async () => {
      const first = screen();
      await hub.watch(STATION, first, "");
      const id = idOf(first.events()[0]);
      const back = screen();
      await hub.watch(STATION, back, id);
      expect(back.events()).toEqual([]);
      await announce(world.parts, clerk(), { stationId: STATION, text: "午间照常办理" }, now());
      expect(await until(() => back.events().length > 0, 2_000)).toBe(true);
      expect(Number(idOf(back.events()[0]))).toBeGreaterThan(Number(id));
      const late = screen();
      await hub.watch(STATION, late, id);
      expect(late.events()[0]).toContain("午间照常办理");
    });

    test("is the same when it asks instead of listening", async () => {
      expect(await hallDisplay(world.parts, { stationId: STATION }, now())).toMatchObject({
        stationId: STATION,
        announcement: "午间照常办理",
        called: [{ calls: 1 }],
      });
      await expect(hallDisplay(world.parts, { stationId: "610113-NONE" }, now())).rejects.toMatchObject({
        code: "station-not-found",
      });
    });
  });

  describe("the hall's code", () => {
    const supervisor = { ...clerk("lead"), role: "supervisor" as const };
    const codeFor = async (screenKey?: string) =>
      (await hallDisplay(world.parts, { stationId: STATION, screenKey }, now())).counterCode;

    test("is on the screen that the supervisor opens, and on no other: who reads it must stand in the hall", async () => {
      const { counterCode, screenKey } = await stationQueue(world.parts, supervisor, STATION, now());
      expect(await codeFor(screenKey)).toBe(counterCode);
      expect(await codeFor()).toBeUndefined();
      expect(await codeFor(`${screenKey?.slice(0, -1)}_`)).toBeUndefined();
    });

    test("is not for a clerk to put on a screen", async () => {
      expect((await stationQueue(world.parts, clerk(), STATION, now())).screenKey).toBeUndefined();
    });
  });

  test("the wait at a place is told where a counter of the errand's line is open, and nowhere else", async () => {
    expect(await waitAt(world.parts, STATION, "A1", now())).toMatchObject({
      p50: expect.any(Number),
      p80: expect.any(Number),
    });
    expect(await waitAt(world.parts, STATION, "B1", now())).toBeUndefined();
    expect(await waitAt(world.parts, "610113-T002", "A1", now())).toBeUndefined();
  });
});
