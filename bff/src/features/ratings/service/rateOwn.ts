import type { RatingReceipt } from "@yanta/types";
import { Problem } from "../../../platform/http/problem";
import type { Attempt } from "../../../platform/idempotency";
import { ratingRules } from "../data";
import type { RatingParts, Visit } from "../parts";
import { keepRating, type Given } from "./keepRating";
import { rateUntil, subjectOfCase, subjectOfVisit } from "./subjects";

/** What a resident says of something that is theirs. */
interface OwnWord {
  residentId: string;
  given: Given;
  attempt: Attempt;
}

/** @throws Problem not-finished-yet, rating-too-late */
function assertRatable(finishedAt: Date | undefined, now: Date): Date {
  if (finishedAt === undefined) throw new Problem("not-finished-yet");
  if (now > rateUntil(finishedAt, ratingRules.rateWithinDays)) throw new Problem("rating-too-late");
  return finishedAt;
}

/**
 * Rates an own finished visit, a caller's that the resident has proved to be included.
 *
 * @throws Problem ticket-not-found, not-finished-yet, rating-too-late, already-rated
 */
export async function rateTicket(
  parts: RatingParts,
  ticketId: string,
  { residentId, given, attempt }: OwnWord,
  now: Date,
): Promise<RatingReceipt> {
  const visit = await parts.visits.visitOf(ticketId);
  const isOwn = visit !== null && (await ownsVisit(parts, residentId, visit));
  if (!isOwn) throw new Problem("ticket-not-found");
  const finishedAt = assertRatable(visit.finishedAt, now);
  const subject = subjectOfVisit(parts, { ...visit, finishedAt });
  return keepRating(parts, { subject, channel: "phone", residentId }, given, { attempt, now });
}

async function ownsVisit(parts: RatingParts, residentId: string, visit: Visit): Promise<boolean> {
  if (visit.residentId === residentId) return true;
  return visit.personId !== undefined && (await parts.people.personIdsOf(residentId)).includes(visit.personId);
}

/** @throws Problem case-not-found, not-finished-yet, rating-too-late, already-rated */
export async function rateCase(
  parts: RatingParts,
  projectNo: string,
  { residentId, given, attempt }: OwnWord,
  now: Date,
): Promise<RatingReceipt> {
  const one = await parts.cases.ownCaseEnd({ residentId, projectNo }, now);
  const endedAt = assertRatable(one.endedAt, now);
  const subject = subjectOfCase(parts, { ...one, endedAt });
  return keepRating(parts, { subject, channel: "phone", residentId }, given, { attempt, now });
}
