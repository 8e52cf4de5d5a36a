import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  appointments,
  auditDays,
  bookSlot,
  cancelAppointment,
  createHold,
  extendHold,
  listAppointments,
  listSlots,
  recoverBooking,
  releaseHold,
  rescheduleAppointment,
} from "../../../bff/src/features/booking";
import { Problem } from "../../../bff/src/platform/http/problem";
import { bookingWorld, HALL, KIOSK, STREET, type BookingWorld } from "../../support/bookingWorld";

describe("book", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await bookingWorld("booking");
  });
  afterAll(() => world.close());

  const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
  const now = at("2026-11-24 08:00");
  let people = 0;
  const somebody = () => `r-${(people += 1)}`;
  const slot = (line: string, day: string, time: string) => `${line}:${day}:${time.replace(":", "")}`;
  const book = (
    given: {
      personId?: string;
      slotId: string;
      taskCode?: string;
      channel?: "app" | "phone";
      hold?: { holdId: string; ownerId: string };
    },
    when = now,
  ) => {
    const { personId = somebody(), taskCode = "T-A1", channel = "app" } = given;
    return bookSlot(
      world.desk,
      { ...given, personId, taskCode, channel, contingent: channel === "app" ? "online" : "phone" },
      when,
    );
  };
  const refusal = async (act: Promise<unknown>): Promise<Problem> => {
    const outcome = await act.then(
      () => null,
      (error: unknown) => error,
    );
    if (outcome instanceof Problem) return outcome;
    throw new Error("not refused", { cause: outcome });
  };
  const remaining = async (slotId: string, taskCode = "T-A1", when = now) => {
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    const [stationId = "", day = ""] = [slotId.split(".")[0], slotId.split(":")[1]];
    const { items } = await listSlots(world.desk, { stationId, taskCode, from: day, to: day }, when);
    return items.find((one) => one.slotId === slotId)?.remaining;
  };

  describe("a resident who books", () => {
    test("gets an appointment that their list shows, and one place is gone", async () => {
      const slotId = slot(`${HALL}.A`, "2026-11-25", "09:00");
      const booked = await book({ personId: "r-list", slotId, taskCode: "T-A2" });
      expect(booked).toMatchObject({
        state: "confirmed",
        startsAt: at("2026-11-25 09:00"),
        endsAt: at("2026-11-25 09:30"),
      });
      expect(booked.code).toMatch(/^\d{4}$/);
      const { items } = await listAppointments(world.desk, "r-list", now);
      expect(items.map(({ appointmentId }) => appointmentId)).toEqual([booked._id]);
      expect(await remaining(slotId, "T-A2")).toBe(3);
      expect(booked.outbox.map(({ kind }) => kind)).toEqual(["booked", "dayBefore", "twoHoursBefore"]);
    });

    test("is refused a full slot and told the nearest free one", async () => {
      const slotId = slot(`${HALL}.A`, "2026-11-26", "10:00");
      await Promise.all([1, 2, 3, 4].map(() => book({ slotId })));
      const problem = await refusal(book({ slotId }));
      expect(problem.code).toBe("slot-full");
      expect(problem.extensions.alternative?.slotId).toMatch(new RegExp(`^${HALL}.A:2026-11-26:(0945|1015)$`));
    });

    test.each([
      {
        says: "a slot that has begun",
        slotId: slot(`${HALL}.A`, "2026-11-24", "09:00"),
        when: at("2026-11-24 09:00"),
        code: "slot-past",
      },
      {
        says: "a slot 29 minutes ahead",
        slotId: slot(`${HALL}.A`, "2026-11-24", "09:00"),
        when: at("2026-11-24 08:31"),
        code: "notice-too-short",
      },
      {
        says: "a slot eight days ahead",
        slotId: slot(`${HALL}.A`, "2026-12-02", "09:00"),
        when: now,
        code: "too-far-ahead",
      },
      {
        says: "a slot before opening",
        slotId: slot(`${HALL}.A`, "2026-11-25", "08:45"),
        when: now,
        code: "slot-not-found",
      },
      {
        says: "a slot that would run past closing",
        slotId: slot(`${HALL}.A`, "2026-11-25", "16:15"),
        taskCode: "T-A2",
        when: now,
        code: "slot-not-found",
      },
      {
        says: "another line's slot",
        slotId: slot(`${HALL}.B`, "2026-11-25", "09:00"),
        when: now,
        code: "item-not-bookable-here",
      },
      {
        says: "a machine",
        slotId: slot(`${KIOSK}.A`, "2026-11-25", "09:00"),
        when: now,
        code: "item-not-bookable-here",
      },
      { says: "an id that is none", slotId: "x", when: now, code: "slot-not-found" },
    ])("is refused $says", async ({ slotId, taskCode = "T-A1", when, code }) => {
      expect((await refusal(book({ slotId, taskCode }, when))).code).toBe(code);
    });

    test("is refused the same errand on the same day, a time that overlaps at another hall, and a sixth appointment", async () => {
      const personId = somebody();
      await book({ personId, slotId: slot(`${HALL}.A`, "2026-11-27", "09:00") });
      expect((await refusal(book({ personId, slotId: slot(`${HALL}.A`, "2026-11-27", "11:00") }))).code).toBe(
        "duplicate-appointment",
      );
      expect(
        (await refusal(book({ personId, slotId: slot(`${STREET}.B`, "2026-11-27", "09:00"), taskCode: "T-B1" }))).code,
      ).toBe("overlapping-appointment");
      for (const day of ["28", "29", "30"])
        await book({ personId, slotId: slot(`${HALL}.A`, `2026-11-${day}`, "10:00") });
      await book({ personId, slotId: slot(`${HALL}.B`, "2026-11-27", "14:00"), taskCode: "T-B1" });
      expect(
        (await refusal(book({ personId, slotId: slot(`${HALL}.B`, "2026-11-29", "15:00"), taskCode: "T-B1" }))).code,
      ).toBe("too-many-appointments");
    });

    test("two taps at once for overlapping times: one is booked", async () => {
      const personId = somebody();
      const taps = await Promise.allSettled([
        book({ personId, slotId: slot(`${HALL}.A`, "2026-11-28", "09:00") }),
        book({ personId, slotId: slot(`${STREET}.B`, "2026-11-28", "09:00"), taskCode: "T-B1" }),
      ]);
      expect(taps.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    });

    test("a repeat under the same id gives the same appointment", async () => {
      const draft = {
        slotId: slot(`${HALL}.A`, "2026-11-28", "13:00"),
        taskCode: "T-A1",
        personId: somebody(),
        channel: "app" as const,
        contingent: "online" as const,
        appointmentId: "01934f00-0000-7000-8000-00000000abcd",
      };
      const [one, two] = await Promise.all([bookSlot(world.desk, draft, now), bookSlot(world.desk, draft, now)]);
      expect(one?._id).toBe(two?._id);
      expect(await remaining(draft.slotId)).toBe(3);
    });
  });

  describe("a caller, through a clerk", () => {
    test("draws on the clerks' places: a slot full for residents still has one, and a full one stays full", async () => {
      const slotId = slot(`${HALL}.B`, "2026-11-25", "10:00");
      await Promise.all([1, 2, 3, 4].map(() => book({ slotId, taskCode: "T-B1" })));
      expect((await refusal(book({ slotId, taskCode: "T-B1" }))).code).toBe("slot-full");
      const booked = await book({ slotId, taskCode: "T-B1", channel: "phone" });
      expect(booked.channel).toBe("phone");
      expect((await refusal(book({ slotId, taskCode: "T-B1", channel: "phone" }))).code).toBe("slot-full");
    });
  });

  describe("a hold", () => {
    test("keeps the place, can be prolonged once, and is consumed by the booking", async () => {
      const slotId = slot(`${STREET}.A`, "2026-11-25", "09:00");
      const personId = somebody();
      const held = await createHold(
        world.desk,
        { slotId, taskCode: "T-A1", channel: "app", contingent: "online", ownerId: personId, personId },
        now,
      );
      expect(await remaining(slotId)).toBe(1);
      const longer = await extendHold(world.desk, { holdId: held.holdId, ownerId: personId, personId }, now);
      expect(longer.extendable).toBe(false);
      expect(
        (await extendHold(world.desk, { holdId: longer.holdId, ownerId: personId, personId }, now)).expiresAt,
      ).toBe(longer.expiresAt);
      expect((await refusal(book({ personId, slotId, hold: { holdId: held.holdId, ownerId: personId } }))).code).toBe(
        "hold-gone",
      );
      const hold = { holdId: longer.holdId, ownerId: personId };
      expect((await refusal(book({ personId, slotId, hold: { ...hold, ownerId: "somebody-else" } }))).code).toBe(
        "hold-gone",
      );
      const booked = await book({ personId, slotId, hold });
      expect((await book({ personId, slotId, hold }))._id).toBe(booked._id);
      expect(await remaining(slotId)).toBe(1);
    });

    test("expires, and its place is given back by the next who asks", async () => {
      const slotId = slot(`${STREET}.A`, "2026-11-26", "09:00");
      const holders = [somebody(), somebody()];
      await Promise.all(
        holders.map((personId) =>
          createHold(
            world.desk,
            { slotId, taskCode: "T-A1", channel: "app", contingent: "online", ownerId: personId, personId },
            now,
          ),
        ),
      );
      expect((await refusal(book({ slotId }))).code).toBe("slot-full");
      const later = new Date(now.getTime() + 301_000);
      await Promise.all([book({ slotId }, later), book({ slotId }, later)]);
      expect((await refusal(book({ slotId }, later))).code).toBe("slot-full");
    });

    test("is given back by its owner alone", async () => {
      const slotId = slot(`${STREET}.A`, "2026-11-27", "09:00");
      const personId = somebody();
      const { holdId } = await createHold(
        world.desk,
        { slotId, taskCode: "T-A1", channel: "app", contingent: "online", ownerId: personId, personId },
        now,
      );
      await releaseHold(world.desk, { holdId, ownerId: "somebody-else" });
      expect(await remaining(slotId)).toBe(1);
      await releaseHold(world.desk, { holdId, ownerId: personId, personId });
      expect(await remaining(slotId)).toBe(2);
    });
  });

  describe("a change", () => {
    test("a cancelled place stays off the market for a while, then comes back", async () => {
      const slotId = slot(`${HALL}.A`, "2026-11-29", "09:00");
      const booked = await book({ slotId });
      const cancelled = await cancelAppointment(world.desk, { appointmentId: booked._id, byStaff: false }, now);
      expect(cancelled.state).toBe("cancelled");
      expect(await remaining(slotId)).toBe(3);
      expect(await remaining(slotId, "T-A1", new Date(now.getTime() + 30 * 60_000 + 1_000))).toBe(4);
      expect((await cancelAppointment(world.desk, { appointmentId: booked._id, byStaff: false }, now)).state).toBe(
        "cancelled",
      );
    });

    test("a reschedule keeps the appointment, its id and one place", async () => {
      const booked = await book({ slotId: slot(`${HALL}.A`, "2026-11-30", "09:00"), taskCode: "T-A2" });
      const moved = await rescheduleAppointment(
        world.desk,
        { appointmentId: booked._id, slotId: slot(`${STREET}.A`, "2026-11-29", "11:00"), byStaff: false },
        now,
      );
      expect(moved).toMatchObject({ _id: booked._id, stationId: STREET, startsAt: at("2026-11-29 11:00"), rev: 2 });
      const nextTo = await rescheduleAppointment(
        world.desk,
        { appointmentId: booked._id, slotId: slot(`${STREET}.A`, "2026-11-29", "11:15"), byStaff: false },
        now,
      );
      expect(nextTo).toMatchObject({ startsAt: at("2026-11-29 11:15"), rev: 3 });
    });

    test("is refused when it is too late, for residents two hours ahead, for clerks at its start", async () => {
      const booked = await book({ slotId: slot(`${HALL}.A`, "2026-11-24", "12:00") });
      const change = { appointmentId: booked._id, byStaff: false };
      expect((await refusal(cancelAppointment(world.desk, change, at("2026-11-24 10:01")))).code).toBe(
        "change-too-late",
      );
      expect((await cancelAppointment(world.desk, { ...change, byStaff: true }, at("2026-11-24 10:01"))).state).toBe(
        "cancelled",
      );
    });
  });

  test("afterwards every counter agrees with its bookings", async () => {
    const later = new Date(now.getTime() + 3 * 3_600_000);
    await recoverBooking(world.desk, later);
    expect(await auditDays(world.desk, "2026-01-01", later)).toEqual([]);
    expect(await appointments(world.connection).countDocuments({ settleAfter: { $exists: true } })).toBe(0);
  });
});
