import type { NoticeKind } from "@yanta/types";
import type { Connection } from "./store";

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
  subject: { type: "appointment" | "ticket" | "payment" | "licence" | "case" | "rating" | "enquiry"; id: string };
}

interface Carrier {
  _id: string;
  outbox: OutboxEvent[];
}

/** Bounds one message to the store; what is left over goes with the next. */
const CARRIERS_AT_ONCE = 100;
const EVER = new Date(0);

/**
 * Takes waiting events out of the documents of one collection. They are kept elsewhere first and pulled afterwards, each
 * by its id: a process that dies in between makes them come again, so `keep` must take an id that it knows for done.
 *
 * @returns how many were taken.
 */
export async function drainOutbox(
  connection: Connection,
  collection: string,
  keep: (events: readonly OutboxEvent[]) => Promise<void>,
): Promise<number> {
  const documents = connection.collection<Carrier>(collection);
  const carriers = await documents
    .find({ "outbox.dueAt": { $gt: EVER } }, { projection: { outbox: 1 }, limit: CARRIERS_AT_ONCE })
    .toArray();
  const events = carriers.flatMap(({ outbox }) => outbox);
  if (events.length === 0) return 0;
  await keep(events);
  const pulls = carriers.map(({ _id, outbox }) => ({
    updateOne: {
      filter: { _id },
      update: { $pull: { outbox: { eventId: { $in: outbox.map(({ eventId }) => eventId) } } } },
    },
  }));
  await documents.bulkWrite(pulls, { ordered: false });
  return events.length;
}
