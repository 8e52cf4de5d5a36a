import { shanghaiDay } from "@yanta/domain/calendar";
import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import { appointments } from "../model";
import { statesBefore } from "../rules/states";
import { SETTLE_MS } from "./guard";
import { settle } from "./settle";

/** The queue called the appointment at its time and nobody came. Says nothing yet about a no-show: they may still check in. */
export async function recordMissedCall(desk: BookingDesk, appointmentId: string, now: Date): Promise<void> {
  await appointments(desk.connection).updateOne(
    { _id: appointmentId, state: "confirmed", missedCallAt: { $exists: false } },
    { $set: { missedCallAt: now } },
  );
}

/**
 * A no-show takes both: a missed call, and no check-in until the window closed. Whoever sits in the hall has checked in
 * and cannot become one.
 *
 * @returns whether it is one now.
 * @throws Problem appointment-not-found.
 */
export async function markNoShow(desk: BookingDesk, appointmentId: string, now: Date): Promise<boolean> {
  const marked = await appointments(desk.connection).findOneAndUpdate(
    {
      _id: appointmentId,
      state: { $in: statesBefore("miss") },
      moving: { $exists: false },
      missedCallAt: { $exists: true },
      checkInUntil: { $lt: now },
    },
    { $set: { state: "noShow", settleAfter: new Date(now.getTime() + SETTLE_MS) }, $unset: { liveCode: "" } },
    { returnDocument: "after" },
  );
  if (marked !== null) {
    await settle(desk, marked, now);
    return true;
  }
  const known = await appointments(desk.connection).findOne({ _id: appointmentId });
  if (known === null) throw new Problem("appointment-not-found");
  return known.state === "noShow";
}

/** Appointments of days that are over: called and missed ones are no-shows, those nobody called just end. */
export async function closeMissed(desk: BookingDesk, now: Date): Promise<number> {
  const over = await appointments(desk.connection)
    .find({ day: { $lt: shanghaiDay(now), $gt: "" }, state: "confirmed" })
    .limit(500)
    .toArray();
  for (const appointment of over) {
    if (appointment.missedCallAt !== undefined && (await markNoShow(desk, appointment._id, now))) continue;
    const lapsed = await appointments(desk.connection).findOneAndUpdate(
      { _id: appointment._id, state: { $in: statesBefore("lapse") }, moving: { $exists: false } },
      {
        $set: { state: "cancelled", endedBecause: "lapsed", settleAfter: new Date(now.getTime() + SETTLE_MS) },
        $unset: { liveCode: "" },
      },
      { returnDocument: "after" },
    );
    if (lapsed !== null) await settle(desk, lapsed, now);
  }
  return over.length;
}
