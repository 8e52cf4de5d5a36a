import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import { appointments, type StoredAppointment } from "../model";
import { changeRefusal } from "../rules/appointmentTimes";
import { statesBefore } from "../rules/states";
import { eventsOf } from "./draftAppointment";
import { SETTLE_MS } from "./guard";
import { settle } from "./settle";

export interface Change {
  appointmentId: string;
  byStaff: boolean;
}

/** @throws Problem appointment-not-found. */
export async function appointmentById(desk: BookingDesk, appointmentId: string): Promise<StoredAppointment> {
  const found = await appointments(desk.connection).findOne({ _id: appointmentId });
  if (found === null || found.endedBecause === "abandoned") throw new Problem("appointment-not-found");
  return found;
}

/** @throws Problem appointment-not-changeable, change-too-late. */
export function requireChangeable(
  appointment: StoredAppointment,
  action: "cancel" | "reschedule",
  { byStaff, now }: { byStaff: boolean; now: Date },
): void {
  if (!statesBefore(action).includes(appointment.state)) throw new Problem("appointment-not-changeable");
  const tooLate = changeRefusal(appointment, { now, byStaff });
  if (tooLate !== null) throw new Problem(tooLate);
}

/**
 * Cancels. The appointment's own document says so first; then its place is given back and its person's document follows.
 * Cancelling again is answered, not refused.
 *
 * @throws Problem appointment-not-found, appointment-not-changeable, change-too-late.
 */
export async function cancelAppointment(
  desk: BookingDesk,
  { appointmentId, byStaff }: Change,
  now: Date,
): Promise<StoredAppointment> {
  const appointment = await appointmentById(desk, appointmentId);
  if (appointment.state === "cancelled") return appointment;
  requireChangeable(appointment, "cancel", { byStaff, now });
  const cancelled = await endAppointment(desk, appointment, now);
  if (cancelled !== null) return cancelled;
  const present = await appointmentById(desk, appointmentId);
  if (present.state === "cancelled") return present;
  throw new Problem("appointment-not-changeable");
}

/** Null when the appointment is not as it was read: moved, checked in or cancelled meanwhile. */
export async function endAppointment(
  desk: BookingDesk,
  appointment: StoredAppointment,
  now: Date,
  because?: StoredAppointment["endedBecause"],
): Promise<StoredAppointment | null> {
  const { _id, rev, place } = appointment;
  const ended = await appointments(desk.connection).findOneAndUpdate(
    { _id, rev, state: { $in: statesBefore("cancel") }, moving: { $exists: false } },
    {
      $set: {
        state: "cancelled",
        settleAfter: new Date(now.getTime() + SETTLE_MS),
        ...(because === undefined ? {} : { endedBecause: because }),
      },
      $push: { leftovers: place, outbox: { $each: eventsOf(desk, appointment, "cancelled", now) } },
      $unset: { liveCode: "" },
    },
    { returnDocument: "after" },
  );
  if (ended !== null) await settle(desk, ended, now);
  return ended;
}
