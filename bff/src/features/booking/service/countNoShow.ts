import type { BookingDesk } from "../desk";
import { appointments, bookingPersons, type StoredAppointment } from "../model";
import { afterNoShow } from "../rules/noShow";
import { readPerson } from "../store/personGuard";
import { eventsOf } from "./draftAppointment";

/** Counts a no-show for its person, once, and tells them what it comes to. */
export async function countNoShow(desk: BookingDesk, appointment: StoredAppointment, now: Date): Promise<void> {
  const { _id: appointmentId, personId, stationId, startsAt } = appointment;
  const { rules } = await desk.settings.at(stationId);
  const person = await readPerson(desk.connection, personId);
  const { counted, warn, restrictedUntil } = afterNoShow(person?.noShows ?? [], { appointmentId, at: startsAt }, rules);
  await bookingPersons(desk.connection).updateOne(
    { _id: personId, "noShows.appointmentId": { $ne: appointmentId } },
    { $push: { noShows: { $each: [{ appointmentId, at: startsAt }], $slice: -rules.noShowLimit * 4 } } },
  );
  if (restrictedUntil !== null && counted.length > 0) {
    await bookingPersons(desk.connection).updateOne(
      { _id: personId },
      { $max: { "restriction.until": restrictedUntil } },
    );
  }
  if (warn || restrictedUntil !== null) {
    const [event] = eventsOf(desk, appointment, "noShowWarning", now);
    if (event === undefined) return;
    await appointments(desk.connection).updateOne(
      { _id: appointmentId, "outbox.eventId": { $ne: event.eventId } },
      { $push: { outbox: event } },
    );
  }
}
