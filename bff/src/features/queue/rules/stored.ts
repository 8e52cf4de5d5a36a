import { standingOf } from "./moveTicket";
import type { QueueTicket, TicketOrigin, TicketStanding, Undo } from "./tickets";

/** A ticket as a document holds it: the id under the store's name, the priority with its reason. */
export interface StoredTicket extends Omit<TicketOrigin, "ticketId" | "priority">, TicketStanding {
  _id: string;
  priority?: string;
  undo?: Undo;
  /** Every move adds one event and one to this. */
  rev: number;
}

/** The rules' view of a stored ticket. */
export function queueTicketOf(stored: StoredTicket): QueueTicket {
  return {
    ticketId: stored._id,
    kind: stored.kind,
    priority: stored.priority !== undefined,
    takenAt: stored.takenAt,
    ...(stored.appointmentAt === undefined ? {} : { appointmentAt: stored.appointmentAt }),
    ...(stored.onTime === undefined ? {} : { onTime: stored.onTime }),
    ...standingOf(stored),
    eventCount: stored.rev,
    ...(stored.undo === undefined ? {} : { undo: stored.undo }),
  };
}
