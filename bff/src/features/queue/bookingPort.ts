import { shanghaiDay } from "@yanta/domain/calendar";
import {
  appointments,
  bookedOn,
  checkIn,
  closeMissed,
  recordMissedCall,
  setServed,
  timingAt,
  visitOf,
  type BookingDesk,
} from "../booking";
import type { BookedVisit, BookingPort } from "./ports";

/** A look at the day's late appointments takes so many; the next look takes the rest. */
const AT_ONCE = 500;

/** The booking feature as the queue asks it. */
export function bookingPort(desk: BookingDesk): BookingPort {
  return {
    visitOf: (appointmentId) => visitOf(desk, appointmentId),
    checkIn: async (appointmentId, now) => {
      // A ticket of an appointment has its id.
      await checkIn(desk, { appointmentId, ticketId: appointmentId }, now);
    },
    setServed: (appointmentId, served) => setServed(desk, appointmentId, served),
    awaited: (now) => awaited(desk, now),
    recordMissedCall: (appointmentId, now) => recordMissedCall(desk, appointmentId, now),
    markNoShows: (now) => closeMissed(desk, now),
    bookedOn: async (stationId, day) => {
      const booked = await bookedOn(desk, stationId, day);
      return booked.map(({ _id, bookedAt, startsAt, lineId, taskCode }) => ({
        appointmentId: _id,
        bookedAt,
        startsAt,
        lineId,
        taskCode,
      }));
    },
    timing: (stationId) => timingAt(desk, stationId),
  };
}

async function awaited({ connection }: BookingDesk, now: Date): Promise<Omit<BookedVisit, "taskCode">[]> {
  const late = await appointments(connection)
    .find({
      day: shanghaiDay(now),
      state: "confirmed",
      startsAt: { $lte: now },
      missedCallAt: { $exists: false },
    })
    .limit(AT_ONCE)
    .toArray();
  return late.map(({ _id, stationId, lineId, startsAt }) => ({ appointmentId: _id, stationId, lineId, startsAt }));
}
