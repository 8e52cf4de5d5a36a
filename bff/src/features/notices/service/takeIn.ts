import { acceptKnown } from "../../../platform/duplicateKey";
import { drainOutbox, type OutboxEvent } from "../../../platform/outbox";
import type { Connection } from "../../../platform/store";
import { notices, type StoredNotice } from "../model";
import type { NoticeSource } from "../parts";
import { KIND_RULES } from "../rules/kinds";

const NO_LEASE = new Date(0);

/** Takes waiting events in from every source. @returns how many came, those known already among them. */
export async function takeIn(connection: Connection, sources: readonly NoticeSource[], now: Date): Promise<number> {
  let count = 0;
  for (const { collection } of sources) {
    count += await drainOutbox(connection, collection, (events) => keepEvents(connection, events, now));
  }
  return count;
}

/** An event that is known already changes nothing: its id is the notice's. */
async function keepEvents(connection: Connection, events: readonly OutboxEvent[], now: Date): Promise<void> {
  const fresh = events.map((event) => noticeOf(event, now));
  await notices(connection).insertMany(fresh, { ordered: false }).catch(acceptKnown);
}

function noticeOf(event: OutboxEvent, now: Date): StoredNotice {
  const { eventId, kind, residentId, personId, dueAt, page, fields, subject } = event;
  const owner = residentId ?? personId;
  return {
    _id: eventId,
    kind,
    ...(owner === undefined ? {} : { personId: owner }),
    page,
    fields,
    subject,
    dueAt,
    state: "pending",
    rank: KIND_RULES[kind].urgent ? 0 : 1,
    nextAt: dueAt,
    leaseUntil: NO_LEASE,
    claimId: "",
    ruledOut: [],
    attempts: 0,
    createdAt: now,
  };
}
