import { formatInstant } from "@yanta/domain/calendar";
import type { Grade, Rating, RatingReceipt, RatingSubject } from "@yanta/types";
import { gradeOptions } from "../data";
import type { StoredRating, StoredSubject } from "../model";
import type { RatingParts } from "../parts";
import { rectificationAfter } from "../rules/rectification";
import { openText } from "./seal";

export const gradeName = (grade: Grade): string => gradeOptions.find((one) => one.grade === grade)?.name ?? "";

/** What was ticked, as it is worded now. */
export function tagWords({ grade, tags }: Pick<StoredRating, "grade" | "tags">): string[] {
  const words = gradeOptions.find((one) => one.grade === grade)?.tags ?? {};
  return tags.flatMap((tag) => words[tag] ?? []);
}

export const subjectView = ({ finishedAt, ...subject }: StoredSubject): RatingSubject => ({
  ...subject,
  finishedAt: formatInstant(finishedAt),
});

export const secondView = ({ second }: Pick<StoredRating, "second">) =>
  second === undefined ? {} : { second: { grade: second.grade, at: formatInstant(second.at) } };

/** Without any words of a person. */
export function receiptOf(rating: StoredRating): RatingReceipt {
  const { _id, grade, channel, ratedAt, commentState, rectification } = rating;
  return {
    ratingId: _id,
    grade,
    channel,
    ratedAt: formatInstant(ratedAt),
    commentState,
    ...(rectification === undefined
      ? {}
      : { rectification: { state: rectification.state, dueOn: rectification.dueOn } }),
  };
}

/** A grade is given a second time once, after a reply. */
export const canRateAgain = ({ second, rectification }: Pick<StoredRating, "second" | "rectification">): boolean =>
  second === undefined && rectification !== undefined && rectificationAfter(rectification.state, "rateWell") !== null;

/** Everything that whoever rated may see of it. */
export async function ratingView(parts: RatingParts, rating: StoredRating): Promise<Rating> {
  const { comment, rectification } = rating;
  const replies = (rectification?.replies ?? []).map(async ({ text, at }) => ({
    text: await openText(parts, rating, "reply", text),
    at: formatInstant(at),
  }));
  return {
    ...receiptOf(rating),
    subject: subjectView(rating.subject),
    tags: tagWords(rating),
    ...(comment === undefined ? {} : { comment: await openText(parts, rating, "comment", comment) }),
    replies: await Promise.all(replies),
    ...secondView(rating),
    canRateAgain: canRateAgain(rating),
  };
}
