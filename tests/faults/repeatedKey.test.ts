import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { bookForCaller, bookForResident } from "../../bff/src/features/booking/service/byActor";
import { createHold } from "../../bff/src/features/booking/service/holds";
import { appointments, slotDays } from "../../bff/src/features/booking/model";
import { newId } from "../../bff/src/platform/ids";
import { bookingWorld, HALL, type BookingWorld } from "../support/bookingWorld";

let world: BookingWorld;
beforeAll(async () => {
  world = await bookingWorld("repeated_key");
}, 120_000);
afterAll(() => world.close());

const now = new Date("2026-11-24T08:00:00+08:00");
/** The slot has begun: a first request would be refused. */
const tooLate = new Date("2026-12-02T12:00:00+08:00");
const resident = (residentId: string) => ({ kind: "resident" as const, residentId });
const clerk = { kind: "staff" as const, staffId: "s-1", role: "clerk" as const, stationIds: [HALL] };

let days = 0;
/** A slot of a day that no other test books. */
const aSlot = () => {
  const day = `2026-11-${24 + (days += 1)}`;
  return { slotId: `${HALL}.A:${day}:0900`, slotDayId: `${HALL}.A:${day}`, taskCode: "T-A1" };
};
const attemptsOf = (id = newId(now)) => ({ first: { id, isRepeat: false }, again: { id, isRepeat: true } });
const placesOf = async (slotDayId: string) => {
  const day = await slotDays(world.connection).findOne({ _id: slotDayId });
  return { taken: day?.taken.length ?? 0, held: day?.held.length ?? 0 };
};

describe("a repeat of a request whose process died", () => {
  test("after the appointment was made finds it, also when its slot could no longer be booked", async () => {
    const { slotDayId, ...wish } = aSlot();
    const { first, again } = attemptsOf();
    const made = await bookForResident(world.desk, resident("r-1"), { ...wish, attempt: first }, now);
    const found = await bookForResident(world.desk, resident("r-1"), { ...wish, attempt: again }, tooLate);
    expect(found).toEqual(made);
    expect(await placesOf(slotDayId)).toEqual({ taken: 1, held: 0 });
  });

  test("between the place and the appointment makes the appointment of that place", async () => {
    const { slotDayId, ...wish } = aSlot();
    const { first, again } = attemptsOf();
    const made = await bookForResident(world.desk, resident("r-2"), { ...wish, attempt: first }, now);
    await appointments(world.connection).deleteOne({ _id: made.appointmentId });
    const found = await bookForResident(world.desk, resident("r-2"), { ...wish, attempt: again }, now);
    expect(found).toMatchObject({ appointmentId: made.appointmentId, startsAt: made.startsAt, state: "confirmed" });
    expect(await placesOf(slotDayId)).toEqual({ taken: 1, held: 0 });
  });

  test("before anything was done does it", async () => {
    const { slotDayId, ...wish } = aSlot();
    const { again } = attemptsOf();
    const booked = await bookForResident(world.desk, resident("r-3"), { ...wish, attempt: again }, now);
    expect(booked.appointmentId).toBe(again.id);
    expect(await placesOf(slotDayId)).toEqual({ taken: 1, held: 0 });
  });

  test("after a hold was made finds the hold", async () => {
    const { slotDayId, ...wish } = aSlot();
    const { first, again } = attemptsOf();
    const side = { channel: "app" as const, contingent: "online" as const, ownerId: "r-4", personId: "r-4" };
    const made = await createHold(world.desk, { ...wish, ...side, attempt: first }, now);
    expect(await createHold(world.desk, { ...wish, ...side, attempt: again }, now)).toEqual(made);
    expect(await placesOf(slotDayId)).toEqual({ taken: 0, held: 1 });
  });

  test("after a clerk had booked for a caller finds that booking", async () => {
    const { slotDayId, ...wish } = aSlot();
    const { first, again } = attemptsOf();
    const caller = { ...wish, callerName: "张三", callerPhone: "13800000001" };
    const made = await bookForCaller(world.desk, clerk, { ...caller, attempt: first }, now);
    expect(await bookForCaller(world.desk, clerk, { ...caller, attempt: again }, now)).toEqual(made);
    expect(await placesOf(slotDayId)).toEqual({ taken: 1, held: 0 });
  });
});
