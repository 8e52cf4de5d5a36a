import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import type { StoredAppointment } from "../model";
import { readTaken } from "../rules/tokens";
import { errandAt } from "./errand";
import { slotsOn } from "./freeSlots";
import { rescheduleAppointment } from "./reschedule";

/** Others book meanwhile: after so many lost places the day counts as full. */
const TRIES = 5;

/**
 * Moves an appointment whose time is gone to the nearest free one of its day, at the same place and on the same
 * contingent. Nobody is moved to another day unasked: whoever is free on Thursday need not be on Friday.
 *
 * @returns false when the day has no place left for it, or it was changed meanwhile.
 */
export async function moveWithinDay(desk: BookingDesk, appointment: StoredAppointment, now: Date): Promise<boolean> {
  const { _id: appointmentId, stationId, taskCode, day, startsAt, place } = appointment;
  const errand = await errandAt(desk, stationId, taskCode).catch(unlessRefused);
  if (errand === null) return false;
  const contingent = readTaken(place.token)?.draws[0] ?? "online";
  const slots = await slotsOn(desk, errand, [day], { now, channel: "counter", contingent });
  const apart = (slot: { startsAt: Date }) => Math.abs(slot.startsAt.getTime() - startsAt.getTime());
  const free = slots.filter(({ remaining }) => remaining > 0).sort((a, b) => apart(a) - apart(b));
  for (const { slotId } of free.slice(0, TRIES)) {
    const moved = await rescheduleAppointment(desk, { appointmentId, slotId, byStaff: true }, now).catch(unlessRefused);
    if (moved !== null) return true;
  }
  return false;
}

/** A refusal means: not there. Anything else is a fault. */
function unlessRefused(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}
