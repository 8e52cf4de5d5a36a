import { shanghaiDay } from "@yanta/domain/calendar";
import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import { appointments, type StoredAppointment } from "../model";
import { checkInRefusal } from "../rules/appointmentTimes";
import { statesBefore } from "../rules/states";
import { appointmentById } from "./changeAppointment";
import { SETTLE_MS } from "./guard";
import { settle } from "./settle";

interface Arrival {
  appointmentId: string;
  /** The ticket that stands for it in the queue from now on. */
  ticketId: string;
}

/**
 * Marks an appointment as arrived. The queue makes the ticket: with an id it has chosen before, so that a repeat gives the
 * same. Checking in again is answered with the appointment and the ticket it has.
 *
 * @throws Problem appointment-not-found, appointment-not-changeable, too-early-to-check-in, too-late-to-check-in.
 */
export async function checkIn(
  desk: BookingDesk,
  { appointmentId, ticketId }: Arrival,
  now: Date,
): Promise<StoredAppointment> {
  const arrived = await appointments(desk.connection).findOneAndUpdate(
    {
      _id: appointmentId,
      state: { $in: statesBefore("checkIn") },
      moving: { $exists: false },
      checkInFrom: { $lte: now },
      day: shanghaiDay(now),
    },
    { $set: { state: "checkedIn", ticketId, settleAfter: new Date(now.getTime() + SETTLE_MS) } },
    { returnDocument: "after" },
  );
  if (arrived !== null) {
    await settle(desk, arrived, now);
    return arrived;
  }
  const known = await appointmentById(desk, appointmentId);
  if (known.state === "checkedIn") return known;
  if (known.state !== "confirmed") throw new Problem("appointment-not-changeable");
  throw new Problem(checkInRefusal(known, now) ?? "appointment-not-changeable");
}
