import type { OutboxEvent } from "../../../platform/outbox";
import { RATINGS, type StoredRating } from "../model";

/**
 * Tells whoever rated that the station has replied; each reply once, by its number.
 *
 * @returns undefined when nobody is known, or wants to be told.
 */
export function replyNotice(
  { _id, residentId, personId, wantsReply, subject }: StoredRating,
  replyNumber: number,
  now: Date,
): OutboxEvent | undefined {
  if (!wantsReply || (residentId === undefined && personId === undefined)) return undefined;
  return {
    eventId: `${_id}:replied:${replyNumber}`,
    kind: "ratingReplied",
    ...(residentId === undefined ? {} : { residentId }),
    ...(personId === undefined || residentId !== undefined ? {} : { personId }),
    dueAt: now,
    page: `/packages/ratings/detail/index?ratingId=${_id}`,
    fields: { item: subject.taskName },
    subject: { type: "rating", id: _id },
  };
}

/** What a station has replied stays said: a notice of it always still holds. */
export const ratingEvents = () => ({
  collection: RATINGS,
  subject: "rating" as const,
  isStillDue: () => Promise.resolve(true),
});
