import { shanghaiDay } from "@yanta/domain/calendar";
import type { Appointment, AskedReason, LookReason } from "@yanta/types";
import type { Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import { appointments, type StoredAppointment } from "../model";
import { appointmentById } from "./changeAppointment";
import { appointmentView, staffViews } from "./views";

/** More than anybody looks through; older ones are history. */
const OWN_LIMIT = 50;

/** A resident's appointments, the callers' they have proved to be included: those to come first, the next on top. */
export async function listAppointments(
  desk: BookingDesk,
  residentId: string,
  now: Date,
): Promise<{ items: Appointment[] }> {
  const personIds = await desk.people.personIdsOf(residentId);
  const found = await appointments(desk.connection)
    .find({ personId: { $in: [...personIds] }, endedBecause: { $ne: "abandoned" } })
    .sort({ startsAt: -1 })
    .limit(OWN_LIMIT)
    .toArray();
  const isNext = ({ state, endsAt }: StoredAppointment) =>
    state === "checkedIn" || (state === "confirmed" && endsAt > now);
  const next = found.filter(isNext).reverse();
  return { items: [...next, ...found.filter((one) => !isNext(one))].map((one) => appointmentView(desk, one)) };
}

/** @throws Problem appointment-not-found, also for somebody else's: its existence is nobody's business. */
export async function ownAppointment(
  desk: BookingDesk,
  residentId: string,
  appointmentId: string,
): Promise<StoredAppointment> {
  const [appointment, personIds] = await Promise.all([
    appointmentById(desk, appointmentId),
    desk.people.personIdsOf(residentId),
  ]);
  if (!personIds.includes(appointment.personId)) throw new Problem("appointment-not-found");
  return appointment;
}

interface StationAsked {
  stationId: string;
  day?: string | undefined;
  code?: string | undefined;
  reason?: AskedReason | undefined;
  note?: string | undefined;
}

/**
 * The day's appointments of a hall in order of time; with a code, the live one it means. Who they are is told to whoever
 * has the code of one from the person at the desk, or says why they want to know; everybody else sees times and errands.
 *
 * @throws Problem station-not-found.
 */
export async function listStationAppointments(
  desk: BookingDesk,
  staff: Staff,
  { stationId, day, code, reason, note }: StationAsked,
  now: Date,
): Promise<{ items: Appointment[] }> {
  if (!desk.catalogue.current().catalogue.stationById.has(stationId)) throw new Problem("station-not-found");
  const asked = { day: day ?? shanghaiDay(now), stationId, endedBecause: { $ne: "abandoned" as const } };
  const found = await appointments(desk.connection)
    .find(code === undefined ? asked : { ...asked, code, liveCode: { $exists: true } })
    .sort({ startsAt: 1 })
    .toArray();
  const known: LookReason | undefined = code === undefined ? reason : "visit";
  if (known === undefined) return { items: found.map((one) => appointmentView(desk, one)) };
  const why = { staff, reason: known, ...(known === "other" && note !== undefined ? { note } : {}) };
  return { items: await staffViews(desk, found, why, now) };
}
