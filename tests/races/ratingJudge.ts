import { isDay } from "@yanta/domain/calendar";
import type { Grade } from "@yanta/types";
import type { StoredRating } from "../../bff/src/features/ratings/model";
import { STATION } from "./ratingParts";

/** What a phone was told. Without an id it was told that the visit had been rated already. */
export interface Acknowledged {
  visit: number;
  grade: Grade;
  ratingId?: string;
}

/** Everything that is wrong with what is stored, in words; read here a second time and not by the code under test. */
export function faultsIn(stored: readonly StoredRating[], acknowledged: readonly Acknowledged[]): string[] {
  const byKey = new Map<string, StoredRating[]>();
  for (const rating of stored) byKey.set(rating.subjectKey, [...(byKey.get(rating.subjectKey) ?? []), rating]);
  const lost = acknowledged.flatMap(({ visit, grade, ratingId }) => {
    const found = byKey.get(`ticket:v-${visit}`) ?? [];
    const [rating] = found;
    if (rating === undefined) return [`visit ${visit}: its rating is lost`];
    if (found.length > 1) return [`visit ${visit}: rated ${found.length} times`];
    if (rating.grade !== grade) return [`visit ${visit}: ${grade} was given, ${rating.grade} is kept`];
    if (ratingId !== undefined && rating._id !== ratingId) return [`visit ${visit}: another rating is kept`];
    return [];
  });
  return [...lost, ...stored.flatMap(halves)];
}

/** A document is whole or not there, whether anybody was told of it or not. */
function halves({ _id, grade, rectification, comment, commentState }: StoredRating): string[] {
  const faults: string[] = [];
  const isLow = grade === 1 || grade === 2;
  if (isLow && rectification === undefined) faults.push(`${_id}: a low grade without its rectification`);
  if (!isLow && rectification !== undefined) faults.push(`${_id}: a rectification of a good grade`);
  if (rectification !== undefined) {
    const { state, dueOn, ownerStationId, openedAt, replies } = rectification;
    const isWhole = state === "open" && isDay(dueOn) && ownerStationId === STATION && openedAt instanceof Date;
    if (!isWhole || replies.length > 0) faults.push(`${_id}: a rectification that is half written`);
  }
  if (comment === undefined || commentState === "none") faults.push(`${_id}: its words are lost`);
  return faults;
}
