import { formatInstant } from "@yanta/domain/calendar";
import type { Ratable } from "@yanta/types";
import { ratingRules } from "../data";
import { ratings, type StoredRating, type StoredSubject } from "../model";
import type { EndedCase, RatingParts, Visit } from "../parts";
import { keyOf, rateUntil, subjectOfCase, subjectOfVisit } from "./subjects";
import { receiptOf, subjectView } from "./views";

const MOST_LISTED = 100;
const DAY_MS = 86_400_000;

/** Finished visits and ended cases that can still be rated or have been, newest first. */
export async function listRatables(parts: RatingParts, residentId: string, now: Date): Promise<{ items: Ratable[] }> {
  const since = new Date(now.getTime() - ratingRules.rateWithinDays * DAY_MS);
  const personIds = await parts.people.personIdsOf(residentId);
  const [visits, cases] = await Promise.all([
    parts.visits.finishedVisitsOf(personIds, since),
    parts.cases.endedCasesOf(residentId, since, now),
  ]);
  const subjects = [
    ...visits.filter(isFinished).map((visit) => subjectOfVisit(parts, visit)),
    ...cases.filter(isEnded).map((one) => subjectOfCase(parts, one)),
  ].sort((a, b) => b.finishedAt.getTime() - a.finishedAt.getTime());
  const rated = await ratingsOf(parts, subjects);
  return {
    items: subjects.slice(0, MOST_LISTED).map((subject) => {
      const rating = rated.get(keyOf(subject));
      return {
        subject: subjectView(subject),
        ...(rating === undefined ? {} : { rating: receiptOf(rating) }),
        rateUntil: formatInstant(rateUntil(subject.finishedAt, ratingRules.rateWithinDays)),
      };
    }),
  };
}

const isFinished = (visit: Visit): visit is Visit & { finishedAt: Date } => visit.finishedAt !== undefined;
const isEnded = (one: EndedCase): one is EndedCase & { endedAt: Date } => one.endedAt !== undefined;

async function ratingsOf(
  { connection }: RatingParts,
  subjects: readonly StoredSubject[],
): Promise<Map<string, StoredRating>> {
  if (subjects.length === 0) return new Map();
  const found = await ratings(connection)
    .find({ subjectKey: { $in: subjects.map(keyOf) } })
    .toArray();
  return new Map(found.map((rating) => [rating.subjectKey, rating]));
}
