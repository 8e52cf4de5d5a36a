import type { OutboxEvent } from "../../../platform/outbox";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { operator, ticketModel, type TicketDocument } from "../model";
import type { QueueParts } from "../parts";
import { moveTicket, type MoveRefusal, type MoveRequest } from "../rules/moveTicket";
import { queueTicketOf } from "../rules/stored";
import { isLive, type QueueTicket, type TicketStanding } from "../rules/tickets";
import { liveKeyOf } from "./liveKey";
import type { LiveTicket } from "./picture";
import { noticeEventId, noticeOf } from "./ticketNotices";

export type Applied =
  | { refusal: MoveRefusal | "counter-busy" | "outdated" }
  | { refusal: null; ticket: TicketDocument };

const STANDING_FIELDS = [
  "state",
  "lineId",
  "calls",
  "heldBy",
  "counterId",
  "calledAt",
  "startedAt",
  "finishedAt",
  "skippedAt",
  "parkedAt",
  "leftAt",
  "behind",
  "deferredAt",
] as const satisfies readonly (keyof TicketStanding)[];

/**
 * Makes one move by one conditional update, on a copy that may be outdated: state, counter, event and notice change together or not at all.
 * `outdated` when somebody else moved the ticket since it was read; `counter-busy` when the counter holds another.
 */
export async function applyMove(
  parts: QueueParts,
  document: LiveTicket,
  request: MoveRequest,
  now: Date,
): Promise<Applied> {
  const outcome = moveTicket(queueTicketOf(document), request, now);
  if (outcome.refusal !== null) return outcome;
  const notice = noticeOf(parts, document, outcome.event, now);
  const update = {
    ...fieldUpdate(document, outcome.ticket),
    $inc: { rev: 1 },
    ...outboxUpdate(document, outcome.event.undoes, notice),
  };
  const push = { events: outcome.event, ...(notice === null ? {} : { outbox: notice }) };
  try {
    const ticket = await ticketModel(parts.connection)
      .findOneAndUpdate(
        { _id: document._id, rev: document.rev },
        { ...update, $push: push },
        { returnDocument: "after" },
      )
      .lean<TicketDocument>();
    return ticket === null ? { refusal: "outdated" } : { refusal: null, ticket };
  } catch (error) {
    if (isDuplicateKey(error)) return { refusal: "counter-busy" };
    throw error;
  }
}

function fieldUpdate(document: LiveTicket, moved: QueueTicket) {
  const set: Record<string, unknown> = {};
  const unset: Record<string, ""> = {};
  for (const field of STANDING_FIELDS) {
    if (moved[field] === undefined) unset[field] = "";
    else set[field] = moved[field];
  }
  if (moved.undo === undefined) unset["undo"] = "";
  else set["undo"] = moved.undo;
  const liveKey = isLive(moved) ? liveKeyOf(document) : undefined;
  if (liveKey === undefined) unset["liveKey"] = "";
  else set["liveKey"] = liveKey;
  return { $set: set, $unset: unset };
}

/** A call that is taken back within seconds need not reach a phone any more, if it has not yet. */
function outboxUpdate(document: LiveTicket, undoes: number | undefined, notice: OutboxEvent | null) {
  if (undoes === undefined || notice !== null) return {};
  return { $pull: { outbox: { eventId: operator({ $in: noticeEventId(document._id, undoes) }) } } };
}
