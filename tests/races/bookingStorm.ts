import { shanghaiDay, addDays } from "@yanta/domain/calendar";
import {
  bookSlot,
  cancelAppointment,
  createHold,
  recoverBooking,
  releaseHold,
  rescheduleAppointment,
  type BookingDesk,
} from "../../bff/src/features/booking";
import { Problem } from "../../bff/src/platform/http/problem";
import { HALL, items } from "../support/bookingWorld";

/** Ten documents of thirty cells: two lines, five days. */
const DAYS = 5;
const CELLS = 30;

/** A sequence that a seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface StormOptions {
  seed: number;
  bookings: number;
  /** Requests under way at a time in this process. */
  concurrency: number;
  /** Tells persons of several processes apart: some are shared on purpose. */
  process: number;
}

export interface StormResult {
  booked: number;
  moved: number;
  cancelled: number;
  held: number;
  refusals: Record<string, number>;
  faults: string[];
}

/** Residents and clerks who book, hold, move, cancel and forget, all at once. */
export async function bookingStorm(
  desk: BookingDesk,
  { seed, bookings, concurrency, process: origin }: StormOptions,
): Promise<StormResult> {
  const random = seeded(seed * 7919 + origin);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const result: StormResult = { booked: 0, moved: 0, cancelled: 0, held: 0, refusals: {}, faults: [] };
  const mine: string[] = [];
  const today = shanghaiDay(new Date());
  const anySlot = (line: string) => {
    const minute = 540 + 15 * Math.floor(random() * CELLS);
    const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}${String(minute % 60).padStart(2, "0")}`;
    return `${HALL}.${line}:${addDays(today, 1 + Math.floor(random() * DAYS))}:${time}`;
  };
  const step = async (): Promise<void> => {
    const item = pick(items);
    const line = item.taskCode.startsWith("T-A") ? "A" : "B";
    const draft = { slotId: anySlot(line), taskCode: item.taskCode };
    const personId = `r-${Math.floor(random() * bookings * 0.8)}`;
    const dice = random();
    const now = new Date();
    if (dice < 0.08 && mine.length > 0) {
      await rescheduleAppointment(
        desk,
        { appointmentId: pick(mine), slotId: anySlot(random() < 0.5 ? "A" : "B"), byStaff: random() < 0.3 },
        now,
      );
      result.moved += 1;
    } else if (dice < 0.14 && mine.length > 0) {
      await cancelAppointment(desk, { appointmentId: pick(mine), byStaff: random() < 0.5 }, now);
      result.cancelled += 1;
    } else if (dice < 0.34) {
      const held = await createHold(
        desk,
        { ...draft, channel: "app", contingent: "online", ownerId: personId, personId },
        now,
      );
      result.held += 1;
      const fate = random();
      if (fate < 0.4)
        mine.push(
          (
            await bookSlot(
              desk,
              {
                ...draft,
                personId,
                channel: "app",
                contingent: "online",
                hold: { holdId: held.holdId, ownerId: personId },
              },
              new Date(),
            )
          )._id,
        );
      else if (fate < 0.6) await releaseHold(desk, { holdId: held.holdId, ownerId: personId, personId });
    } else if (dice < 0.52) {
      mine.push(
        (await bookSlot(desk, { ...draft, personId: `caller-${personId}`, channel: "phone", contingent: "phone" }, now))
          ._id,
      );
      result.booked += 1;
    } else if (dice < 0.6) {
      mine.push(
        (
          await bookSlot(
            desk,
            { ...draft, personId: `desk-${personId}`, channel: "counter", contingent: "walkIn" },
            now,
          )
        )._id,
      );
      result.booked += 1;
    } else {
      mine.push((await bookSlot(desk, { ...draft, personId, channel: "app", contingent: "online" }, now))._id);
      result.booked += 1;
    }
  };
  let started = 0;
  const worker = async (): Promise<void> => {
    while (started < bookings) {
      started += 1;
      await step().catch((error: unknown) => {
        if (error instanceof Problem) result.refusals[error.code] = (result.refusals[error.code] ?? 0) + 1;
        else result.faults.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
      });
      if (started % 400 === 0) await recoverBooking(desk, new Date());
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return result;
}
