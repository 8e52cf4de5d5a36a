import type { BookingDesk } from "../desk";
import { appointments, type StoredAppointment } from "../model";
import { statesBefore } from "../rules/states";

/** What the queue needs of an appointment. */
export interface BookedVisit {
  appointmentId: string;
  stationId: string;
  taskCode: string;
  lineId: string;
  startsAt: Date;
  personId: string;
  /** Set for those who booked in the app themselves. */
  residentId?: string;
  state: StoredAppointment["state"];
}

export function visitView(stored: StoredAppointment): BookedVisit {
  const { _id: appointmentId, stationId, taskCode, lineId, startsAt, personId, channel, state } = stored;
  return {
    appointmentId,
    stationId,
    taskCode,
    lineId,
    startsAt,
    personId,
    state,
    ...(channel === "app" ? { residentId: personId } : {}),
  };
}

export async function visitOf(desk: BookingDesk, appointmentId: string): Promise<BookedVisit | null> {
  const stored = await appointments(desk.connection).findOne({
    _id: appointmentId,
    endedBecause: { $ne: "abandoned" },
  });
  return stored === null ? null : visitView(stored);
}

/** The ticket was finished at the counter, or the clerk has taken that back. Other states are left as they are. */
export async function setServed(desk: BookingDesk, appointmentId: string, served: boolean): Promise<void> {
  const action = served ? "serve" : "unserve";
  await appointments(desk.connection).updateOne(
    { _id: appointmentId, state: { $in: statesBefore(action) } },
    { $set: { state: served ? "served" : "checkedIn" } },
  );
}

/** Every booking of a day that was ever confirmed, in order of booking, for the export. */
export async function bookedOn(
  desk: BookingDesk,
  stationId: string,
  day: string,
): Promise<Pick<StoredAppointment, "bookedAt" | "startsAt" | "lineId" | "taskCode" | "_id">[]> {
  return appointments(desk.connection)
    .find({ day, stationId, endedBecause: { $ne: "abandoned" } })
    .sort({ bookedAt: 1 })
    .toArray();
}

/** Minutes of a cell, and after its start until which a check-in is in time. */
export async function timingAt(
  desk: BookingDesk,
  stationId: string,
): Promise<{ slotMinutes: number; lateMinutes: number }> {
  const { rules } = await desk.settings.at(stationId);
  return { slotMinutes: rules.cellMinutes, lateMinutes: rules.checkInLateMinutes };
}
