import { parseInstant } from "@yanta/domain/calendar";
import type { NoticeKind } from "@yanta/types";
import type { OutboxEvent } from "../../../platform/outbox";
import type { Connection } from "../../../platform/store";
import { appointments, type StoredAppointment } from "../model";
import type { AppointmentState } from "../rules/states";

/** States in which it is still worth saying; a kind that is not listed always is. */
const STATES: Readonly<Partial<Record<NoticeKind, readonly AppointmentState[]>>> = {
  booked: ["confirmed", "checkedIn"],
  moved: ["confirmed", "checkedIn"],
  dayBefore: ["confirmed"],
  twoHoursBefore: ["confirmed"],
};

type Told = Pick<OutboxEvent, "kind" | "fields" | "subject">;

/** Booking's events, for the notices: where they are written, and whether what one tells still holds. */
export const bookingEvents = (connection: Connection) => ({
  collection: "appointments",
  subject: "appointment" as const,
  isStillDue: async (event: Told): Promise<boolean> => {
    const projection = { state: 1, startsAt: 1 } as const;
    const appointment = await appointments(connection).findOne({ _id: event.subject.id }, { projection });
    return appointment !== null && holds(event, appointment);
  },
});

/** A notice that names a time holds while the appointment stands at that time: a moved one has its own. */
function holds({ kind, fields }: Told, { state, startsAt }: Pick<StoredAppointment, "state" | "startsAt">): boolean {
  const states = STATES[kind];
  if (states === undefined) return true;
  const told = parseInstant(fields["startsAt"] ?? "");
  return states.includes(state) && (told === null || told.getTime() === startsAt.getTime());
}
