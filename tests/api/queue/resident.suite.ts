import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { QueueParts } from "../../../bff/src/features/queue";
import { deferWish, moveForOwner } from "../../../bff/src/features/queue/service/moveForActor";
import { stationQueue } from "../../../bff/src/features/queue/service/stationQueue";
import { takeNumber } from "../../../bff/src/features/queue/service/takeNumber";
import { listOwnTickets, watchTicket } from "../../../bff/src/features/queue/service/watchTicket";
import { actionsIn, W1 } from "./deskActions";
import {
  at,
  clerk,
  HALL_POINT,
  LINE_A,
  OTHER_STATION,
  queueWorld,
  resident,
  STATION,
  type QueueWorld,
} from "./queueWorld";

describe("resident", () => {
  let world: QueueWorld;
  beforeAll(async () => {
    world = await queueWorld("queue_resident");
  }, 120_000);
  afterAll(() => world.close());

  const { call, desk, empty, openAt, self, stored, take } = actionsIn(() => world);
  beforeEach(empty);

  describe("a resident", () => {
    test("sees the people ahead, the rule and the wait, and nobody else's ticket", async () => {
      await openAt(W1, "09:00");
      await take("r1", "09:10");
      const second = await take("r2", "09:11");
      expect(second).toMatchObject({ ahead: 1, state: "waiting", orderRule: expect.stringContaining("老年人") });
      expect(second.wait?.p80).toBeGreaterThanOrEqual(second.wait?.p50 ?? 99);
      await expect(watchTicket(world.parts, resident("r1"), second.ticketId, at("09:12"))).rejects.toMatchObject({
        code: "ticket-not-found",
      });
      const stranger = clerk("clerk-9", [OTHER_STATION]);
      await expect(watchTicket(world.parts, stranger, second.ticketId, at("09:12"))).rejects.toMatchObject({
        code: "ticket-not-found",
      });
    });

    test("lets two people pass", async () => {
      const { ticketId } = await take("r1", "09:10");
      for (const who of ["r2", "r3", "r4"]) await take(who, `09:11:0${who.slice(1)}`);
      const moved = await moveForOwner(world.parts, resident("r1"), ticketId, {
        wishFor: deferWish(world.parts, 2, at("09:12")),
        now: at("09:12"),
      });
      expect(moved).toMatchObject({ ahead: 2, canDefer: true });
    });

    test("who missed the call comes back within 30 minutes with the old place, and not later", async () => {
      await openAt(W1, "09:00");
      const { ticketId } = await take("r1", "09:10");
      await take("r2", "09:11");
      await call(W1, "09:12");
      await desk(ticketId, "skip", "09:14");
      await expect(self("r1", ticketId, "requeue", "09:44:01")).rejects.toMatchObject({ code: "requeue-too-late" });
      expect(await self("r1", ticketId, "requeue", "09:44:00")).toMatchObject({ state: "waiting", ahead: 0 });
    });

    test("takes one number for one errand, also with two taps at once", async () => {
      const taps = await Promise.allSettled([take("r1", "09:10"), take("r1", "09:10"), take("r1", "09:10")]);
      expect(taps.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await take("r1", "09:11", "B1")).toMatchObject({ number: expect.stringMatching(/^B\d{3}$/) });
    });

    test.each([
      { says: "far from the hall", wish: { point: { longitude: 108.96, latitude: 34.22 } }, code: "not-at-the-hall" },
      { says: "without a place", wish: {}, code: "not-at-the-hall" },
      { says: "with yesterday's code", wish: { counterCode: "AAAAAAAA" }, code: "not-at-the-hall" },
      { says: "for what a machine does", wish: { taskCode: "T1", point: HALL_POINT }, code: "item-not-done-here" },
      { says: "for what is done elsewhere", wish: { taskCode: "X1", point: HALL_POINT }, code: "item-not-done-here" },
      { says: "for nothing known", wish: { taskCode: "N1", point: HALL_POINT }, code: "item-not-found" },
      { says: "before the doors open", wish: { point: HALL_POINT }, clock: "08:59", code: "hall-closed" },
    ])("$says gets no number: $code", async ({ wish, code, clock = "10:00" }) => {
      const request = takeNumber(
        world.parts,
        resident("r9"),
        { stationId: STATION, taskCode: "A1", ...wish },
        at(clock),
      );
      await expect(request).rejects.toMatchObject({ code });
    });

    test("takes a number with the code on the hall's screen, in small letters too", async () => {
      const { counterCode } = await stationQueue(world.parts, clerk(), STATION, at("10:00"));
      const ticket = await takeNumber(
        world.parts,
        resident("r9"),
        { stationId: STATION, taskCode: "A1", counterCode: counterCode.toLowerCase() },
        at("10:00"),
      );
      expect(ticket.state).toBe("waiting");
    });
  });

  describe("a ticket that a clerk made for a caller", () => {
    /** Callers by the resident who has verified their number. */
    const joined = new Map<string, string[]>();
    const withPeople = (): QueueParts => ({
      ...world.parts,
      people: {
        maskedPerson: () => Promise.resolve(undefined),
        staffName: () => Promise.resolve(undefined),
        deskOf: () => Promise.resolve({ state: "here" as const }),
        personByPhone: ({ phone }) => Promise.resolve(`caller-${phone.slice(-4)}`),
        personIdsOf: (residentId) => Promise.resolve([residentId, ...(joined.get(residentId) ?? [])]),
      },
    });

    test("is the resident's as soon as that number is verified, and nobody else's", async () => {
      world.booking.visits.set("ap-caller", {
        appointmentId: "ap-caller",
        stationId: STATION,
        taskCode: "A1",
        lineId: LINE_A,
        startsAt: at("10:00"),
        personId: "caller-1",
        state: "confirmed",
        bookedAt: at("08:00"),
      });
      const parts = withPeople();
      const wish = { stationId: STATION, taskCode: "A1", appointmentId: "ap-caller" };
      const { ticketId } = await takeNumber(parts, clerk(), wish, at("09:50"));
      const listed = async (who: string) =>
        (await listOwnTickets(parts, resident(who), at("09:55"))).items.map((ticket) => ticket.ticketId);
      expect(await listed("r1")).toEqual([]);
      await expect(watchTicket(parts, resident("r1"), ticketId, at("09:55"))).rejects.toMatchObject({
        code: "ticket-not-found",
      });

      joined.set("r1", ["caller-1"]);
      expect([await listed("r1"), await listed("r2")]).toEqual([[ticketId], []]);
      expect(await watchTicket(parts, resident("r1"), ticketId, at("09:55"))).toMatchObject({ state: "waiting" });
      const leave = (who: string) =>
        moveForOwner(parts, resident(who), ticketId, { wishFor: () => ({ move: "leave" }), now: at("09:56") });
      await expect(leave("r2")).rejects.toMatchObject({ code: "ticket-not-found" });
      expect(await leave("r1")).toMatchObject({ state: "left" });
    });

    test("by the number they left is theirs too, is called by message, and is one for one errand", async () => {
      const parts = withPeople();
      const wish = { stationId: STATION, taskCode: "A1", callerPhone: "13800000007" };
      const { ticketId } = await takeNumber(parts, clerk(), wish, at("09:50"));
      await expect(takeNumber(parts, clerk(), wish, at("09:51"))).rejects.toMatchObject({ code: "already-in-line" });
      joined.set("r7", ["caller-0007"]);
      expect((await listOwnTickets(parts, resident("r7"), at("09:52"))).items).toMatchObject([{ ticketId }]);
      await openAt(W1, "09:53");
      await call(W1, "09:54");
      expect((await stored(ticketId))?.outbox).toMatchObject([{ kind: "called", personId: "caller-0007" }]);
    });

    test("is no way for a resident to take one in somebody else's name", async () => {
      const wish = { stationId: STATION, taskCode: "A1", point: HALL_POINT, callerPhone: "13800000007" };
      await expect(takeNumber(withPeople(), resident("r1"), wish, at("09:50"))).rejects.toMatchObject({
        code: "invalid-input",
      });
    });
  });
});
