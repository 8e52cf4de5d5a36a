import { formatInstant, shanghaiDay } from "@yanta/domain/calendar";
import type { listRectifications, Rectification, RectificationState, RectificationSummary } from "@yanta/types";
import type { z } from "zod";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { PersonLook } from "../../../platform/looks";
import { ratings, type StoredRating, type StoredRectification } from "../model";
import type { RatingParts } from "../parts";
import { workingDaysLeft } from "../rules/due";
import { isWaiting, movesOf, WAITING_STATES } from "../rules/rectification";
import { openText } from "./seal";
import { secondView, subjectView, tagWords } from "./views";

const MOST_WAITING = 300;
const MOST_SETTLED = 100;

/** A rating that a rectification follows. */
export type LowRating = StoredRating & { rectification: StoredRectification };
const isLowRating = (rating: StoredRating): rating is LowRating => rating.rectification !== undefined;

/** @throws Problem not-your-station: without a station the district's administrators answer. */
export function requireOwner(staff: Staff, { rectification: { ownerStationId } }: LowRating): void {
  if (ownerStationId !== undefined) requireStation(staff, ownerStationId);
  else if (staff.role !== "administrator") throw new Problem("not-your-station");
}

/** @throws Problem rating-not-found, also for a rating that needs nothing put right. */
export function lowRating(rating: StoredRating | null): LowRating {
  if (rating === null || !isLowRating(rating)) throw new Problem("rating-not-found");
  return rating;
}

interface Wanted {
  state?: RectificationState | undefined;
  waiting?: "true" | undefined;
}

/** Those of the own stations: what waits by its due day, so the overdue first; then the others, newest first. */
export async function listRectificationsOf(
  parts: RatingParts,
  staff: Staff,
  { state, waiting }: Wanted,
  now: Date,
): Promise<z.input<typeof listRectifications.response>> {
  const ofStations =
    staff.role === "administrator" ? {} : { "rectification.ownerStationId": { $in: [...staff.stationIds] } };
  const inStates = (states: readonly RectificationState[]) => ({
    ...ofStations,
    "rectification.state": { $in: states.filter((one) => state === undefined || one === state) },
  });
  const rows = ratings(parts.connection);
  const due = await rows
    .find(inStates(WAITING_STATES))
    .sort({ "rectification.dueOn": 1, ratedAt: 1 })
    .limit(MOST_WAITING)
    .toArray();
  const others =
    waiting === "true"
      ? []
      : await rows.find(inStates(OTHER_STATES)).sort({ ratedAt: -1 }).limit(MOST_SETTLED).toArray();
  const allWaiting = { ...ofStations, "rectification.state": { $in: [...WAITING_STATES] } };
  return {
    items: [...due, ...others].filter(isLowRating).map((rating) => summaryOf(parts, rating, now)),
    waiting: await rows.countDocuments(allWaiting),
    overdue: await rows.countDocuments({ ...allWaiting, "rectification.dueOn": { $lt: shanghaiDay(now) } }),
  };
}

const OTHER_STATES: readonly RectificationState[] = ["replied", "settled", "closed", "mistaken"];

function summaryOf({ calendar }: RatingParts, rating: LowRating, now: Date): RectificationSummary {
  const { _id, subject, grade, channel, ratedAt, commentState, rectification } = rating;
  const { state, dueOn } = rectification;
  const today = shanghaiDay(now);
  return {
    ratingId: _id,
    subject: subjectView(subject),
    grade,
    channel,
    ratedAt: formatInstant(ratedAt),
    state,
    dueOn,
    overdue: isWaiting(state) && today > dueOn,
    ...(isWaiting(state) ? { remainingWorkingDays: workingDaysLeft(today, dueOn, calendar) } : {}),
    commentState,
    ...secondView(rating),
  };
}

/**
 * One of them with what was written.
 *
 * @throws Problem rating-not-found, not-your-station, temporarily-unavailable
 */
export async function rectificationOf(
  parts: RatingParts,
  staff: Staff,
  ratingId: string,
  now: Date,
): Promise<Rectification> {
  const rating = lowRating(await ratings(parts.connection).findOne({ _id: ratingId }));
  requireOwner(staff, rating);
  return rectificationView(parts, staff, rating, now);
}

/**
 * Whoever looks has it in the log before they have it on the screen; what cannot be logged is not shown.
 *
 * @throws Problem temporarily-unavailable
 */
export async function rectificationView(
  parts: RatingParts,
  staff: Staff,
  rating: LowRating,
  now: Date,
): Promise<Rectification> {
  const { comment, rectification, wantsReply, residentId, personId } = rating;
  await parts.looks.keep([lookAt(staff, rating)], now);
  const { state, dueOn, appeal } = rectification;
  const isOwnAppeal = appeal?.by === staff.staffId;
  const replies = rectification.replies.map(async ({ text, at, by }) => ({
    text: await openText(parts, rating, "reply", text),
    at: formatInstant(at),
    by: await parts.people.staffName(by),
  }));
  const standing = { state, dueOn, hasAppealed: appeal !== undefined, isOwnAppeal };
  return {
    ...summaryOf(parts, rating, now),
    tags: tagWords(rating),
    ...(comment === undefined ? {} : { comment: await openText(parts, rating, "comment", comment) }),
    replyReaches: wantsReply && (residentId ?? personId) !== undefined,
    replies: await Promise.all(replies),
    ...(appeal === undefined ? {} : { appeal: await appealView(parts, rating, appeal, isOwnAppeal) }),
    moves: movesOf(standing, shanghaiDay(now)),
  };
}

const lookAt = (staff: Staff, { _id, residentId, personId, stationId }: LowRating): PersonLook => {
  const whose = residentId ?? personId;
  return {
    staff,
    ...(whose === undefined ? {} : { personId: whose }),
    ...(stationId === undefined ? {} : { stationId }),
    subject: { kind: "rating", id: _id },
    reason: "rectification",
  };
};

async function appealView(
  parts: RatingParts,
  rating: LowRating,
  { reason, at, by, decision }: NonNullable<StoredRectification["appeal"]>,
  isOwn: boolean,
): Promise<Rectification["appeal"]> {
  const decided =
    decision === undefined
      ? undefined
      : {
          accepted: decision.accepted,
          note: await openText(parts, rating, "decision", decision.note),
          at: formatInstant(decision.at),
          by: await parts.people.staffName(decision.by),
        };
  return {
    reason: await openText(parts, rating, "appeal", reason),
    at: formatInstant(at),
    by: await parts.people.staffName(by),
    canDecide: decided === undefined && !isOwn,
    ...(decided === undefined ? {} : { decision: decided }),
  };
}
