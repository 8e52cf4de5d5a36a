import type { BookingDesk } from "../desk";
import { appointments, bookingPersons, slotDays, type SlotDay, type StoredAppointment } from "../model";
import { readTimed } from "../rules/tokens";
import { unreserve } from "../store/personGuard";
import { readSlotDay } from "../store/slotDayStore";
import { giveBackDue } from "../store/givePlace";
import { switchTo } from "./reschedule";
import { resolvePending } from "./resolvePending";
import { settle } from "./settle";

/** So much a pass at most; the next pass goes on. */
const PASS = 500;

export interface Recovered {
  /** Expired holds and waiting places given back. */
  places: number;
  /** Persons whose open entries were settled. */
  persons: number;
  /** Appointments whose outstanding steps were taken. */
  appointments: number;
}

/**
 * Takes every step that somebody left undone: expired holds, intents without an end, moves and cancellations that broke
 * off. Safe beside running requests and beside itself; run every few seconds by the worker.
 */
export async function recoverBooking(desk: BookingDesk, now: Date): Promise<Recovered> {
  const places = await recoverDays(desk, now);
  const settled = await recoverAppointments(desk, now);
  const persons = await recoverPersons(desk, now);
  return { places, persons, appointments: settled };
}

async function recoverDays(desk: BookingDesk, now: Date): Promise<number> {
  const due = await slotDays(desk.connection)
    .find({ nextDueAt: { $lte: now } })
    .limit(PASS)
    .toArray();
  let places = 0;
  for (const slotDay of due) {
    const given = await giveBackDue(desk.connection, slotDay, now);
    if (given > 0) desk.recent.forget(slotDay._id);
    places += given;
    await setNextDue(desk, slotDay._id);
  }
  return places;
}

/** Only while the document is as it was read: a hold that comes meanwhile must not be overlooked. */
async function setNextDue(desk: BookingDesk, slotDayId: string): Promise<void> {
  const slotDay = await readSlotDay(desk.connection, slotDayId);
  if (slotDay === null) return;
  const { held, back } = slotDay;
  const next = earliestEnd(slotDay);
  await slotDays(desk.connection).updateOne(
    { _id: slotDayId, held, back },
    next === null ? { $unset: { nextDueAt: "" } } : { $set: { nextDueAt: next } },
  );
}

function earliestEnd({ held, back }: SlotDay): Date | null {
  const ends = [...held, ...back].flatMap((token) => readTimed(token)?.until.getTime() ?? []);
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

async function recoverAppointments(desk: BookingDesk, now: Date): Promise<number> {
  const open = await appointments(desk.connection)
    .find({ settleAfter: { $lte: now } })
    .limit(PASS)
    .toArray();
  for (const appointment of open) {
    if (appointment.moving === undefined) await settle(desk, appointment, now);
    else await recoverMove(desk, appointment, now);
  }
  return open.length;
}

/** A move that had taken its new place is carried on; one that had not is called off, and can no longer come through. */
async function recoverMove(desk: BookingDesk, appointment: StoredAppointment, now: Date): Promise<void> {
  const { _id, personId, moving } = appointment;
  if (moving === undefined) return;
  const slotDay = await readSlotDay(desk.connection, moving.place.slotDayId);
  if (slotDay?.taken.includes(moving.place.token) === true) {
    await switchTo(desk, appointment, now);
    return;
  }
  await unreserve(desk.connection, personId, { id: _id, rev: moving.rev });
  await appointments(desk.connection).updateOne(
    { _id, "moving.rev": moving.rev },
    { $unset: { moving: "" }, $set: { settleAfter: now } },
  );
}

async function recoverPersons(desk: BookingDesk, now: Date): Promise<number> {
  const open = await bookingPersons(desk.connection)
    .find({ "live.until": { $lte: now } })
    .limit(PASS)
    .toArray();
  for (const person of open) await resolvePending(desk, person, now);
  return open.length;
}
