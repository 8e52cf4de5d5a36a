import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  appointmentById,
  auditDays,
  bookingRulesAt,
  bookSlot,
  cancelAppointment,
  checkIn,
  closeMissed,
  listAppointments,
  listSlots,
  listStationAppointments,
  markNoShow,
  putBookingRules,
  recordMissedCall,
  recoverBooking,
  rescheduleAppointment,
  setServed,
  setSlotOpen,
} from "../../../bff/src/features/booking";
import { bookForCaller, changeBy, sideShown } from "../../../bff/src/features/booking/service/byActor";
import { appointments, bookingPersons, slotDays } from "../../../bff/src/features/booking/model";
import type { Actor } from "../../../bff/src/platform/actor";
import { Problem } from "../../../bff/src/platform/http/problem";
import { bookingWorld, HALL, STREET, type BookingWorld } from "../../support/bookingWorld";

describe("desk", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await bookingWorld("desk");
  });
  afterAll(() => world.close());

  const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
  const now = at("2026-11-24 08:00");
  const clerk = { kind: "staff" as const, staffId: "s-1", role: "clerk" as const, stationIds: [HALL] };
  const slot = (line: string, day: string, time: string) => `${line}:${day}:${time.replace(":", "")}`;
  const book = (personId: string, slotId: string, taskCode = "T-A1", when = now) =>
    bookSlot(world.desk, { slotId, taskCode, personId, channel: "app", contingent: "online" }, when);
  const refusal = async (act: Promise<unknown>): Promise<string> => {
    const outcome = await act.then(
      () => "done",
      (error: unknown) => error,
    );
    return outcome instanceof Problem ? outcome.code : String(outcome);
  };

  describe("a clerk on the phone", () => {
    const caller = { callerName: "张三", callerPhone: "13800000001", taskCode: "T-A1" };

    test("books for a caller, who says four digits that mean one appointment of the hall's day", async () => {
      const slotId = slot(`${HALL}.A`, "2026-11-25", "09:00");
      const booked = await bookForCaller(world.desk, clerk, { ...caller, slotId }, now);
      expect(booked).toMatchObject({ channel: "phone", state: "confirmed", person: { name: "张*" } });
      const found = await listStationAppointments(
        world.desk,
        clerk,
        { stationId: HALL, day: "2026-11-25", code: booked.code },
        now,
      );
      expect(found.items.map(({ appointmentId }) => appointmentId)).toEqual([booked.appointmentId]);
    });

    test("is shown the places that clerks may give away, also shortly before; residents are shown theirs", async () => {
      const shown = async (actor: Actor) => {
        const asked = { stationId: HALL, taskCode: "T-A1", from: "2026-11-24", to: "2026-11-24" };
        const soon = at("2026-11-24 10:55");
        const { items } = await listSlots(world.desk, { ...asked, side: sideShown(actor, HALL) }, soon);
        return items.find(({ slotId }) => slotId === slot(`${HALL}.A`, "2026-11-24", "11:00"));
      };
      expect((await shown(clerk))?.remaining).toBeGreaterThan(0);
      expect(await shown({ kind: "anyone" })).toMatchObject({ remaining: 0 });
      expect(await shown({ ...clerk, stationIds: [STREET] })).toMatchObject({ remaining: 0 });
    });

    test("books at no other hall, and not the same errand of one day twice for a caller", async () => {
      const slotId = slot(`${STREET}.A`, "2026-11-25", "09:00");
      expect(await refusal(bookForCaller(world.desk, clerk, { ...caller, slotId }, now))).toBe("not-your-station");
      const again = slot(`${HALL}.A`, "2026-11-25", "11:00");
      expect(await refusal(bookForCaller(world.desk, clerk, { ...caller, slotId: again }, now))).toBe(
        "duplicate-appointment",
      );
    });

    test("thirty codes of one day are thirty different ones", async () => {
      const lines = ["A", "B"].flatMap((line) => Array.from({ length: 15 }, (_, index) => ({ line, index })));
      const booked = await Promise.all(
        lines.map(({ line, index }) =>
          book(
            `codes-${line}-${index}`,
            slot(`${HALL}.${line}`, "2026-11-30", `${10 + (index % 5)}:00`),
            `T-${line}1`,
          ).catch(() => null),
        ),
      );
      const codes = booked.flatMap((one) => one?.code ?? []);
      expect(codes.length).toBeGreaterThan(20);
      expect(new Set(codes).size).toBe(codes.length);
    });

    test("cancels what is booked in the hall; a resident cannot touch what is not theirs", async () => {
      const booked = await book("r-own", slot(`${HALL}.A`, "2026-11-26", "09:00"));
      const stranger = { kind: "resident" as const, residentId: "r-stranger" };
      const cancel = (actor: typeof clerk | typeof stranger) =>
        changeBy(world.desk, actor, { appointmentId: booked._id, now }, (change) =>
          cancelAppointment(world.desk, change, now),
        );
      expect(await refusal(cancel(stranger))).toBe("appointment-not-found");
      expect(await refusal(cancel({ ...clerk, stationIds: [STREET] }))).toBe("not-your-station");
      expect((await cancel(clerk)).state).toBe("cancelled");
    });
  });

  describe("a supervisor", () => {
    test("closes one slot for new bookings and opens it again; what is booked stays", async () => {
      const slotId = slot(`${HALL}.A`, "2026-11-27", "09:00");
      const booked = await book("r-stays", slotId);
      await setSlotOpen(world.desk, { slotId, open: false });
      expect(await refusal(book("r-late", slotId))).toBe("slot-closed");
      expect((await appointmentById(world.desk, booked._id)).state).toBe("confirmed");
      await setSlotOpen(world.desk, { slotId, open: true });
      expect((await book("r-late", slotId)).state).toBe("confirmed");
      expect(
        await refusal(setSlotOpen(world.desk, { slotId: slot(`${HALL}.A`, "2026-11-27", "07:00"), open: false })),
      ).toBe("slot-not-found");
    });

    test("sets rules of the station, with the district's for the rest", async () => {
      const rules = await putBookingRules(
        world.desk,
        { stationId: STREET, overrides: { daysAhead: 2 }, savedBy: "s-2" },
        now,
      );
      expect([rules.daysAhead, rules.noticeMinutes, rules.overridden]).toEqual([2, 30, ["daysAhead"]]);
      expect(await refusal(book("r-far", slot(`${STREET}.A`, "2026-11-27", "09:00")))).toBe("too-far-ahead");
      expect((await bookingRulesAt(world.desk, HALL)).overridden).toEqual([]);
    });

    test("keeps the grid of a booked day when the length of cells changes, and bookings go on in it", async () => {
      await book("r-grid", slot(`${STREET}.A`, "2026-11-25", "10:15"));
      await putBookingRules(world.desk, { stationId: STREET, overrides: { cellMinutes: 30 }, savedBy: "s-2" }, now);
      const later = await book("r-grid-2", slot(`${STREET}.A`, "2026-11-25", "10:15"));
      expect(later.endsAt).toEqual(at("2026-11-25 10:30"));
      expect((await book("r-grid-3", slot(`${STREET}.A`, "2026-11-26", "10:00"))).endsAt).toEqual(
        at("2026-11-26 10:30"),
      );
    });
  });

  describe("arriving, or not", () => {
    test("check-in opens 45 minutes ahead, gives one ticket however often it is said, and frees the person's list", async () => {
      const booked = await book("r-arrives", slot(`${HALL}.A`, "2026-11-24", "11:00"));
      const arrive = (when: string, ticketId = "t-1") =>
        checkIn(world.desk, { appointmentId: booked._id, ticketId }, at(when));
      expect(await refusal(arrive("2026-11-24 10:14"))).toBe("too-early-to-check-in");
      expect((await arrive("2026-11-24 10:15")).ticketId).toBe("t-1");
      expect((await arrive("2026-11-24 10:16", "t-2")).ticketId).toBe("t-1");
      expect(await refusal(cancelAppointment(world.desk, { appointmentId: booked._id, byStaff: true }, now))).toBe(
        "appointment-not-changeable",
      );
      await setServed(world.desk, booked._id, true);
      expect((await listAppointments(world.desk, "r-arrives", now)).items[0]?.state).toBe("served");
      expect((await bookingPersons(world.connection).findOne({ _id: "r-arrives" }))?.live).toEqual([]);
    });

    test("who comes late is checked in all the same and misses nothing, until the day is over", async () => {
      const late = await book("r-late-arrival", slot(`${HALL}.A`, "2026-11-24", "13:30"));
      await recordMissedCall(world.desk, late._id, at("2026-11-24 13:31"));
      const arrive = (when: string) => checkIn(world.desk, { appointmentId: late._id, ticketId: "t-late" }, at(when));
      expect(await refusal(arrive("2026-11-25 09:00"))).toBe("too-late-to-check-in");
      expect((await arrive("2026-11-24 15:20")).state).toBe("checkedIn");
      await closeMissed(world.desk, at("2026-11-25 01:00"));
      expect((await bookingPersons(world.connection).findOne({ _id: "r-late-arrival" }))?.noShows).toBeUndefined();
    });

    test("whoever was called and never came is a no-show after the window, not before; whoever checked in never is", async () => {
      const absent = await book("r-absent", slot(`${HALL}.A`, "2026-11-24", "12:00"));
      await recordMissedCall(world.desk, absent._id, at("2026-11-24 12:00"));
      expect(await markNoShow(world.desk, absent._id, at("2026-11-24 12:10"))).toBe(false);
      expect(await markNoShow(world.desk, absent._id, at("2026-11-24 12:16"))).toBe(true);
      const present = await book("r-present", slot(`${HALL}.A`, "2026-11-24", "12:00"));
      await checkIn(world.desk, { appointmentId: present._id, ticketId: "t-3" }, at("2026-11-24 12:00"));
      await recordMissedCall(world.desk, present._id, at("2026-11-24 12:05"));
      expect(await markNoShow(world.desk, present._id, at("2026-11-24 13:00"))).toBe(false);
    });

    test("nobody is blamed for an appointment that nobody called", async () => {
      const forgotten = await book("r-forgotten", slot(`${HALL}.A`, "2026-11-24", "13:00"));
      await closeMissed(world.desk, at("2026-11-25 01:00"));
      expect(await appointmentById(world.desk, forgotten._id)).toMatchObject({
        state: "cancelled",
        endedBecause: "lapsed",
      });
      expect((await bookingPersons(world.connection).findOne({ _id: "r-forgotten" }))?.noShows).toBeUndefined();
    });

    test("the second no-show warns, the third keeps online booking shut for thirty days, the phone stays open", async () => {
      for (const day of ["2026-11-01", "2026-11-02", "2026-11-03"]) {
        const missed = await book("r-missing", slot(`${HALL}.A`, day, "15:00"), "T-A1", at(`${day} 08:00`));
        await recordMissedCall(world.desk, missed._id, at(`${day} 15:00`));
        await markNoShow(world.desk, missed._id, at(`${day} 16:00`));
        const { outbox } = await appointmentById(world.desk, missed._id);
        expect(outbox.some(({ kind }) => kind === "noShowWarning")).toBe(day !== "2026-11-01");
      }
      const wanted = slot(`${HALL}.A`, "2026-11-26", "15:00");
      expect(await refusal(book("r-missing", wanted))).toBe("booking-restricted");
      const phoned = {
        slotId: wanted,
        taskCode: "T-A1",
        personId: "r-missing",
        channel: "phone" as const,
        contingent: "phone" as const,
      };
      expect((await bookSlot(world.desk, phoned, now)).state).toBe("confirmed");
      const later = at("2026-12-04 08:00");
      expect((await book("r-missing", slot(`${HALL}.A`, "2026-12-07", "15:00"), "T-A1", later)).state).toBe(
        "confirmed",
      );
    });
  });

  describe("what a killed process leaves behind", () => {
    const minuteLater = new Date(now.getTime() + 61_000);

    test("a place without its appointment: the appointment is written", async () => {
      const booked = await book("r-killed", slot(`${HALL}.A`, "2026-11-29", "10:00"));
      await appointments(world.connection).deleteOne({ _id: booked._id });
      await bookingPersons(world.connection).updateOne(
        { _id: "r-killed", "live.id": booked._id },
        { $set: { "live.$.until": now } },
      );
      await recoverBooking(world.desk, minuteLater);
      expect(await appointmentById(world.desk, booked._id)).toMatchObject({ state: "confirmed", place: booked.place });
    });

    test("an intent without a place: the person may book again", async () => {
      const booked = await book("r-intent", slot(`${HALL}.A`, "2026-11-29", "11:00"));
      await appointments(world.connection).deleteOne({ _id: booked._id });
      await slotDays(world.connection).updateOne(
        { _id: booked.place.slotDayId },
        { $pull: { taken: booked.place.token }, $inc: { "cells.m660.online": 1 } },
      );
      expect((await book("r-intent", slot(`${HALL}.A`, "2026-11-29", "11:00"), "T-A1", minuteLater)).state).toBe(
        "confirmed",
      );
    });

    test.each([
      { says: "before the new place was taken: it stays where it was", taken: false, startsAt: "2026-11-29 13:00" },
      { says: "after the new place was taken: it goes there", taken: true, startsAt: "2026-11-30 14:00" },
    ])("a reschedule $says", async ({ taken, startsAt }) => {
      const person = `r-move-${String(taken)}`;
      const booked = await book(person, slot(`${HALL}.A`, "2026-11-29", "13:00"));
      const moved = await rescheduleAppointment(
        world.desk,
        { appointmentId: booked._id, slotId: slot(`${HALL}.A`, "2026-11-30", "14:00"), byStaff: false },
        now,
      );
      // Back to the moment between the announcement and the switch.
      const moving = { rev: 2, place: moved.place, startsAt: moved.startsAt, endsAt: moved.endsAt, until: minuteLater };
      await slotDays(world.connection).updateOne(
        { _id: booked.place.slotDayId },
        { $push: { taken: booked.place.token }, $inc: { "cells.m780.online": -1 } },
      );
      if (!taken)
        await slotDays(world.connection).updateOne(
          { _id: moved.place.slotDayId },
          { $pull: { taken: moved.place.token }, $inc: { "cells.m840.online": 1 } },
        );
      const { outbox: _outbox, ...before } = booked;
      await appointments(world.connection).updateOne(
        { _id: booked._id },
        { $set: { ...before, moving, settleAfter: minuteLater } },
      );
      await recoverBooking(world.desk, minuteLater);
      await recoverBooking(world.desk, new Date(minuteLater.getTime() + 61_000));
      const after = await appointmentById(world.desk, booked._id);
      expect(after.startsAt).toEqual(at(startsAt));
      expect(after.moving).toBeUndefined();
    });

    test("a place of nobody: the audit gives it back and says so", async () => {
      const booked = await book("r-orphan", slot(`${HALL}.A`, "2026-11-29", "15:00"));
      await appointments(world.connection).deleteOne({ _id: booked._id });
      await bookingPersons(world.connection).deleteOne({ _id: "r-orphan" });
      const later = new Date(now.getTime() + 3 * 3_600_000);
      expect(await auditDays(world.desk, "2026-11-29", later)).toEqual([
        { slotDayId: booked.place.slotDayId, kind: "orphan", detail: booked.place.token },
      ]);
      expect(await refusal(appointmentById(world.desk, booked._id))).toBe("appointment-not-found");
      expect(await auditDays(world.desk, "2026-11-29", later)).toEqual([]);
    });
  });
});
