import type { Grade, Rating } from "@yanta/types";
import { Problem } from "../../../platform/http/problem";
import { ratings } from "../model";
import type { RatingParts } from "../parts";
import { isLow } from "../rules/grades";
import { rectificationAfter } from "../rules/rectification";
import { changeRating } from "../store/changeRating";
import { replyDueOn } from "./limits";
import { canRateAgain, ratingView } from "./views";

const MOST_LISTED = 100;

/** Own ratings, those that somebody gave by the code for an own visit included. */
const ownedBy = async ({ people }: RatingParts, residentId: string) => ({
  $or: [{ residentId }, { personId: { $in: [...(await people.personIdsOf(residentId))] } }],
});

export async function listRatings(parts: RatingParts, residentId: string): Promise<{ items: Rating[] }> {
  const found = await ratings(parts.connection)
    .find(await ownedBy(parts, residentId))
    .sort({ ratedAt: -1 })
    .limit(MOST_LISTED)
    .toArray();
  return { items: await Promise.all(found.map((rating) => ratingView(parts, rating))) };
}

interface Own {
  residentId: string;
  ratingId: string;
}

/** @throws Problem rating-not-found, also for somebody else's. */
export async function ownRating(parts: RatingParts, { residentId, ratingId }: Own): Promise<Rating> {
  const rating = await ratings(parts.connection).findOne({ _id: ratingId, ...(await ownedBy(parts, residentId)) });
  if (rating === null) throw new Problem("rating-not-found");
  return ratingView(parts, rating);
}

/**
 * A second grade, once, after the station's reply: a good one settles the matter, a low one opens it again with a day of
 * its own for the next reply. The same grade again is answered and not refused.
 *
 * @throws Problem rating-not-found, second-rating-not-possible
 */
export async function rateAgain(
  parts: RatingParts,
  { grade, ...own }: Own & { grade: Grade },
  now: Date,
): Promise<Rating> {
  await ownRating(parts, own);
  const changed = await changeRating(parts.connection, own.ratingId, (rating) => {
    if (rating.second?.grade === grade) return null;
    const { rectification } = rating;
    if (rectification === undefined || !canRateAgain(rating)) throw new Problem("second-rating-not-possible");
    const low = isLow(grade);
    const state = rectificationAfter(rectification.state, low ? "rateLow" : "rateWell") ?? rectification.state;
    const standing = { ...rectification, state, ...(low ? { dueOn: replyDueOn(parts, now) } : {}) };
    return { set: { second: { grade: grade, at: now }, rectification: standing } };
  });
  if (changed === null) throw new Problem("rating-not-found");
  return ratingView(parts, changed);
}
