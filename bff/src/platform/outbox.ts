import type { NoticeKind } from "@yanta/types";

/**
 * Something a person is to be told, written by the same update as the change that it tells of. The notices feature
 * takes it out of the changed document, once per `eventId`.
 */
export interface OutboxEvent {
  /** Unique and made from the change, so that the same change never gives two: `${ticketId}:called:2`. */
  eventId: string;
  kind: NoticeKind;
  residentId?: string;
  /** A caller without an account. */
  personId?: string;
  dueAt: Date;
  /** Page of the app that the notice opens. */
  page: string;
  /** What the template shows. No personal data. */
  fields: Record<string, string>;
  subject: { type: "appointment" | "ticket"; id: string };
}
