import { parseInstant } from "@yanta/domain/calendar";
import type { AppointmentState, NoticeKind, TicketState } from "@yanta/types";
import type { z } from "zod";
import type { NoticeSource, PendingEvent } from "./features/notices";
import type { Connection } from "./platform/store";

/** What of an appointment decides whether a notice about it still holds. */
interface Appointment {
  _id: string;
  state: z.infer<typeof AppointmentState>;
  startsAt: Date;
}
interface Ticket {
  _id: string;
  state: z.infer<typeof TicketState>;
}

/** States of the ticket in which it is still worth saying; a kind that is not listed always is. */
const TICKET_STATES: Readonly<Partial<Record<NoticeKind, readonly Ticket["state"][]>>> = {
  threeAhead: ["waiting"],
  called: ["called"],
  skipped: ["skipped"],
};
const APPOINTMENT_STATES: Readonly<Partial<Record<NoticeKind, readonly Appointment["state"][]>>> = {
  booked: ["confirmed", "checkedIn"],
  moved: ["confirmed", "checkedIn"],
  dayBefore: ["confirmed"],
  twoHoursBefore: ["confirmed"],
};

/** The documents that carry events, and whether what an event tells still holds. */
export const noticeSources = (connection: Connection): NoticeSource[] => [
  {
    collection: "appointments",
    subject: "appointment",
    isStillDue: async (event) => {
      const appointment = await connection
        .collection<Appointment>("appointments")
        .findOne({ _id: event.subject.id }, { projection: { state: 1, startsAt: 1 } });
      return appointment !== null && holdsOfAppointment(event, appointment);
    },
  },
  {
    collection: "tickets",
    subject: "ticket",
    isStillDue: async ({ kind, subject }) => {
      const ticket = await connection
        .collection<Ticket>("tickets")
        .findOne({ _id: subject.id }, { projection: { state: 1 } });
      return ticket !== null && (TICKET_STATES[kind]?.includes(ticket.state) ?? true);
    },
  },
];

/** A notice that names a time holds while the appointment stands at that time: a moved one has its own. */
function holdsOfAppointment({ kind, fields }: PendingEvent, { state, startsAt }: Appointment): boolean {
  const states = APPOINTMENT_STATES[kind];
  if (states === undefined) return true;
  const told = parseInstant(fields["startsAt"] ?? "");
  return states.includes(state) && (told === null || told.getTime() === startsAt.getTime());
}
