import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { callNext } from "../../../bff/src/features/queue/service/callNext";
import { closeCounter } from "../../../bff/src/features/queue/service/counters";
import { moveAtDesk, resumeWish, transferWish } from "../../../bff/src/features/queue/service/moveForActor";
import { stationQueue } from "../../../bff/src/features/queue/service/stationQueue";
import { sweepQueue } from "../../../bff/src/features/queue/service/sweep";
import { takeNumber } from "../../../bff/src/features/queue/service/takeNumber";
import { actionsIn, W1, W2 } from "./deskActions";
import {
  at,
  clerk,
  HALL_POINT,
  LINE_A,
  LINE_B,
  OTHER_STATION,
  queueWorld,
  resident,
  STATION,
  type QueueWorld,
} from "./queueWorld";

describe("desk", () => {
  let world: QueueWorld;
  beforeAll(async () => {
    world = await queueWorld("queue_desk");
  }, 120_000);
  afterAll(() => world.close());

  const { call, desk, empty, openAt, stored, take } = actionsIn(() => world);
  beforeEach(empty);

  describe("a counter", () => {
    test("calls, serves and finishes, and the ticket keeps every step with its time", async () => {
      const { ticketId } = await take("r1", "09:10");
      await openAt(W1, "09:11");
      expect(await call(W1, "09:12")).toMatchObject({ ticketId, state: "called", counterName: "1号窗口", calls: 1 });
      await desk(ticketId, "start", "09:13");
      expect(await desk(ticketId, "finish", "09:20")).toMatchObject({ state: "finished" });
      expect((await stored(ticketId))?.events.map(({ type, at: when }) => [type, when])).toEqual([
        ["call", at("09:12")],
        ["start", at("09:13")],
        ["finish", at("09:20")],
      ]);
    });

    test("gets nobody when nobody waits, and nobody of another line", async () => {
      await openAt(W1, "09:11");
      await take("r1", "09:12", "B1");
      expect(await call(W1, "09:13")).toBeNull();
    });

    test("takes a double press for one call, and refuses the next call while it holds a ticket", async () => {
      const first = await take("r1", "09:10");
      await take("r2", "09:11");
      await openAt(W1, "09:12");
      const [a, b] = await Promise.all([call(W1, "09:13:00"), call(W1, "09:13:00")]);
      expect([a?.ticketId, b?.ticketId]).toEqual([first.ticketId, first.ticketId]);
      expect((await call(W1, "09:13:01"))?.ticketId).toBe(first.ticketId);
      await expect(call(W1, "09:13:03")).rejects.toMatchObject({ code: "counter-busy" });
    });

    test("must be open, must exist, and must be of one's own station", async () => {
      await expect(call(W1, "09:13")).rejects.toMatchObject({ code: "counter-closed" });
      await expect(call(`${STATION}.W99`, "09:13")).rejects.toMatchObject({ code: "counter-not-found" });
      const stranger = clerk("clerk-9", [OTHER_STATION]);
      await expect(callNext(world.parts, stranger, { counterId: W1 }, at("09:13"))).rejects.toMatchObject({
        code: "not-your-station",
      });
      await expect(openAt(W1, "09:13", [LINE_A], stranger)).rejects.toMatchObject({ code: "not-your-station" });
    });

    test("is opened by one of two clerks at once, and can pause and close only without a ticket", async () => {
      const both = await Promise.allSettled([openAt(W1, "09:00"), openAt(W1, "09:00", [LINE_A], clerk("clerk-2"))]);
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      await take("r1", "09:10");
      await call(W1, "09:12");
      await expect(
        closeCounter(world.parts, clerk(), { counterId: W1, pause: false }, at("09:13")),
      ).rejects.toMatchObject({ code: "counter-busy" });
    });
  });

  describe("an undo within ten seconds", () => {
    test("of a skip gives the counter its ticket back", async () => {
      const { ticketId } = await take("r1", "09:10");
      await openAt(W1, "09:11");
      await call(W1, "09:12");
      const skipped = await desk(ticketId, "skip", "09:13:00");
      expect(skipped.moves).toContain("undo");
      expect(await desk(ticketId, "undo", "09:13:09")).toMatchObject({ state: "called", counterName: "1号窗口" });
    });

    test("is refused once the counter has called somebody else", async () => {
      const { ticketId } = await take("r1", "09:10");
      await take("r2", "09:10:30");
      await openAt(W1, "09:11");
      await call(W1, "09:12");
      await desk(ticketId, "skip", "09:13:00");
      await call(W1, "09:13:02");
      await expect(desk(ticketId, "undo", "09:13:05")).rejects.toMatchObject({ code: "move-not-allowed" });
    });

    test("of a call restores the order, and a notice not yet sent is taken back", async () => {
      const { ticketId } = await take("r1", "09:10");
      await take("r2", "09:10:30");
      await openAt(W1, "09:11");
      await call(W1, "09:12:00");
      expect((await stored(ticketId))?.outbox.map(({ kind }) => kind)).toEqual(["called"]);
      await desk(ticketId, "undo", "09:12:05");
      expect((await stored(ticketId))?.outbox).toEqual([]);
      expect((await call(W1, "09:12:30"))?.ticketId).toBe(ticketId);
    });
  });

  describe("an appointment", () => {
    const book = (appointmentId: string, start: string, residentId = "r1") =>
      world.booking.visits.set(appointmentId, {
        appointmentId,
        stationId: STATION,
        taskCode: "A1",
        lineId: LINE_A,
        startsAt: at(start),
        residentId,
        state: "confirmed",
        bookedAt: at("08:00"),
      });

    test("checked in twice is one ticket; its time beats walk-ins; served is told to the booking", async () => {
      book("ap-1", "10:00");
      await take("r2", "09:30");
      const checkIn = () =>
        takeNumber(
          world.parts,
          resident("r1"),
          { stationId: STATION, taskCode: "A1", appointmentId: "ap-1", point: HALL_POINT },
          at("09:40"),
        );
      const [a, b] = await Promise.all([checkIn(), checkIn()]);
      expect(a.ticketId).toBe(b.ticketId);
      await openAt(W1, "09:50");
      expect((await call(W1, "10:00"))?.ticketId).toBe(a.ticketId);
      await desk(a.ticketId, "start", "10:01");
      await desk(a.ticketId, "finish", "10:05:00");
      expect(world.booking.visits.get("ap-1")?.state).toBe("served");
      await desk(a.ticketId, "undo", "10:05:05");
      expect(world.booking.visits.get("ap-1")?.state).toBe("checkedIn");
    });

    test("is missed by a call only once its line has called somebody after its time, and nobody checked in", async () => {
      book("ap-3", "10:00", "r3");
      await openAt(W1, "09:50");
      await take("r8", "09:51");
      await call(W1, "09:59");
      await sweepQueue(world.parts, at("10:01"));
      expect(world.booking.missedCalls.has("ap-3")).toBe(false);
      await openAt(W2, "10:00", [LINE_A], clerk("clerk-2"));
      await take("r9", "10:01");
      await call(W2, "10:02");
      await sweepQueue(world.parts, at("10:03"));
      expect(world.booking.missedCalls.has("ap-3")).toBe(true);
    });

    test("that was missed is checked in late, waits by arrival, and not in a hall that has closed", async () => {
      book("ap-4", "10:00", "r4");
      await take("r8", "10:20");
      const arrive = (clock: string) => {
        const wish = { stationId: STATION, taskCode: "A1", appointmentId: "ap-4", point: HALL_POINT };
        return takeNumber(world.parts, resident("r4"), wish, at(clock));
      };
      await expect(arrive("18:00")).rejects.toMatchObject({ code: "hall-closed" });
      expect(await arrive("10:30")).toMatchObject({ kind: "booked", ahead: 1 });
      await openAt(W1, "10:31");
      expect((await call(W1, "10:32"))?.ticketId).not.toBe("ap-4");
    });

    test("of somebody else does not exist", async () => {
      book("ap-2", "10:00", "r7");
      const request = takeNumber(
        world.parts,
        resident("r1"),
        { stationId: STATION, taskCode: "A1", appointmentId: "ap-2", point: HALL_POINT },
        at("09:40"),
      );
      await expect(request).rejects.toMatchObject({ code: "appointment-not-found" });
    });
  });

  describe("the desk", () => {
    test("sends a ticket to another line with its old time, parks and resumes", async () => {
      await openAt(W1, "09:00");
      await openAt(W2, "09:00", [LINE_B], clerk("clerk-2"));
      const { ticketId } = await take("r1", "09:10");
      await take("r2", "09:05", "B1");
      await call(W1, "09:12");
      const moved = await moveAtDesk(world.parts, clerk(), ticketId, {
        wishFor: transferWish(world.parts, LINE_B),
        now: at("09:13"),
      });
      expect(moved).toMatchObject({
        lineId: LINE_B,
        state: "waiting",
        ahead: 1,
        takenAt: expect.stringContaining("09:10"),
      });
      await call(W2, "09:14");
      const next = await stationQueue(world.parts, clerk(), STATION, at("09:14:10"));
      const atW2 = next.counters.find(({ counterId }) => counterId === W2);
      expect(atW2).toMatchObject({ state: "calling" });
      await desk(atW2?.ticket?.ticketId ?? "", "park", "09:15");
      const resumed = await moveAtDesk(world.parts, clerk("clerk-2"), atW2?.ticket?.ticketId ?? "", {
        wishFor: resumeWish(world.parts, clerk("clerk-2"), at("09:16")),
        now: at("09:16"),
      });
      expect(resumed).toMatchObject({ state: "serving", counterName: "2号窗口" });
    });

    test("tells people when three are ahead, once, and only those who had more", async () => {
      await openAt(W1, "09:00");
      const tickets = [];
      for (const who of ["r1", "r2", "r3", "r4", "r5", "r6"]) tickets.push(await take(who, `09:10:0${who.slice(1)}`));
      for (let turn = 0; turn < 2; turn += 1) {
        const called = await call(W1, `09:2${turn}:00`);
        await desk(called?.ticketId ?? "", "start", `09:2${turn}:10`);
        await desk(called?.ticketId ?? "", "finish", `09:2${turn}:20`);
      }
      const kinds = await Promise.all(
        tickets.map(async ({ ticketId }) => (await stored(ticketId))?.outbox.map(({ kind }) => kind)),
      );
      expect(kinds).toEqual([["called"], ["called"], [], [], ["threeAhead"], ["threeAhead"]]);
    });

    test("finds missed calls closed after 30 minutes by the sweep", async () => {
      await openAt(W1, "09:00");
      const { ticketId } = await take("r1", "09:10");
      await call(W1, "09:12");
      await desk(ticketId, "skip", "09:14");
      await sweepQueue(world.parts, at("09:44:00"));
      expect((await stored(ticketId))?.state).toBe("skipped");
      expect(await sweepQueue(world.parts, at("09:50:00"))).toMatchObject({ closed: 1 });
      expect(await stored(ticketId)).toMatchObject({ state: "left", leftAt: at("09:44:00") });
    });
  });
});
