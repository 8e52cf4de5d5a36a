import type { NoticeKind } from "@yanta/types";
import type { OutboxEvent } from "../../../platform/outbox";
import type { Connection } from "../../../platform/store";
import { ticketModel, type TicketDocument } from "../model";
import type { TicketState } from "../rules/tickets";

/** States in which it is still worth saying; a kind that is not listed always is. */
const STATES: Readonly<Partial<Record<NoticeKind, readonly TicketState[]>>> = {
  threeAhead: ["waiting"],
  called: ["called"],
  skipped: ["skipped"],
};

/** The queue's events, for the notices: where they are written, and whether what one tells still holds. */
export const queueEvents = (connection: Connection) => ({
  collection: "tickets",
  subject: "ticket" as const,
  cannotWait: true,
  isStillDue: async ({ kind, subject }: Pick<OutboxEvent, "kind" | "subject">): Promise<boolean> => {
    const ticket = await ticketModel(connection)
      .findById(subject.id, { state: 1 })
      .lean<Pick<TicketDocument, "state">>();
    return ticket !== null && (STATES[kind]?.includes(ticket.state) ?? true);
  },
});
