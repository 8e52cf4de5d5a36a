import { clockTime, shanghaiMinuteOfDay } from "@yanta/domain/calendar";
import type { OutboxEvent } from "../../../platform/outbox";
import type { QueueParts } from "../parts";
import type { QueueEvent } from "../rules/events";
import { REQUEUE_MS } from "../rules/moves";
import { namesAt } from "./hall";
import type { LiveTicket } from "./picture";

type Owner = Pick<LiveTicket, "_id" | "number" | "stationId" | "residentId" | "personId">;

const pageOf = (ticketId: string): string => `/packages/queue/ticket/index?ticketId=${ticketId}`;

/** Ids of the notices that one event of a ticket may have given. */
export const noticeEventId = (ticketId: string, eventIndex: number): string[] => [
  `${ticketId}:called:${eventIndex}`,
  `${ticketId}:skipped:${eventIndex}`,
];

function outboxEvent(owner: Owner, kind: OutboxEvent["kind"], suffix: string, dueAt: Date): OutboxEvent | null {
  const { _id, residentId, personId } = owner;
  if (residentId === undefined && personId === undefined) return null;
  return {
    eventId: `${_id}:${kind}${suffix}`,
    kind,
    ...(residentId === undefined ? {} : { residentId }),
    ...(personId === undefined ? {} : { personId }),
    dueAt,
    page: pageOf(_id),
    fields: { number: owner.number },
    subject: { type: "ticket", id: _id },
  };
}

/** What a move tells the ticket's owner; null when it tells nothing, or when nobody owns the ticket. */
export function noticeOf(parts: QueueParts, document: LiveTicket, event: QueueEvent, now: Date): OutboxEvent | null {
  const isCall = event.type === "call" || event.type === "recall";
  if (!isCall && event.type !== "skip") return null;
  const notice = outboxEvent(document, isCall ? "called" : "skipped", `:${document.rev}`, now);
  if (notice === null) return null;
  const names = namesAt(parts, document.stationId);
  const fields = { ...notice.fields, stationName: names.stationName };
  const counter = event.counterId === undefined ? {} : { counterName: names.counterName(event.counterId) };
  if (isCall) return { ...notice, fields: { ...fields, ...counter } };
  const until = clockTime(shanghaiMinuteOfDay(new Date(now.getTime() + REQUEUE_MS)));
  return { ...notice, fields: { ...fields, until } };
}

/** Told once per ticket. */
export function threeAheadNotice(parts: QueueParts, owner: Owner, ahead: number, now: Date): OutboxEvent | null {
  const notice = outboxEvent(owner, "threeAhead", "", now);
  if (notice === null) return null;
  const { stationName } = namesAt(parts, owner.stationId);
  return { ...notice, fields: { ...notice.fields, stationName, ahead: String(ahead) } };
}
