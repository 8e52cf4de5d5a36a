import type { Grade, RatingReceipt } from "@yanta/types";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { Problem } from "../../../platform/http/problem";
import type { Attempt } from "../../../platform/idempotency";
import { gradeOptions } from "../data";
import { ratings, type StoredRating, type StoredRectification, type StoredSubject } from "../model";
import type { RatingParts } from "../parts";
import { isLow } from "../rules/grades";
import { checkComment } from "./comment";
import { replyDueOn } from "./limits";
import { sealText } from "./seal";
import { keyOf } from "./subjects";
import { receiptOf } from "./views";

export interface Given {
  grade: Grade;
  tags: readonly string[];
  comment?: string | undefined;
  wantsReply?: boolean;
}

/** What is rated, by whom and over which channel. */
export interface Rated {
  subject: StoredSubject;
  channel: StoredRating["channel"];
  residentId?: string | undefined;
  personId?: string | undefined;
}

/**
 * Keeps a rating. Every grade is kept, whatever becomes of the words beside it; a low one has its rectification in the same
 * document, so that no crash leaves the one without the other. The unique key of the subject lets one rating in.
 *
 * @throws Problem already-rated; invalid-input for a tag that does not belong to the grade.
 */
export async function keepRating(
  parts: RatingParts,
  rated: Rated,
  given: Given,
  { attempt, now }: { attempt: Attempt; now: Date },
): Promise<RatingReceipt> {
  checkTags(given);
  const comment = given.comment?.trim() ?? "";
  const rating = await draftOf(parts, rated, { ...given, comment }, { id: attempt.id, now });
  const kept = await insertOnce(parts, rating);
  const commentState = comment === "" ? kept.commentState : await checkComment(parts, kept, comment);
  return receiptOf({ ...kept, commentState });
}

function checkTags({ grade, tags }: Given): void {
  const known = gradeOptions.find((one) => one.grade === grade)?.tags ?? {};
  if (tags.every((tag) => Object.hasOwn(known, tag))) return;
  throw new Problem("invalid-input", { errors: [{ path: "tags", message: "有的选项不属于这个评价等级" }] });
}

async function draftOf(
  parts: RatingParts,
  { subject, channel, residentId, personId }: Rated,
  { grade, tags, comment, wantsReply = true }: Given & { comment: string },
  { id, now }: { id: string; now: Date },
): Promise<StoredRating> {
  const { stationId, taskCode } = subject;
  // Texts of somebody whom nobody knows are sealed under the station's own key.
  const keyOwnerId = residentId ?? personId ?? `station:${stationId ?? "none"}`;
  const sealed = comment === "" ? {} : { comment: await sealText(parts, { keyOwnerId }, "comment", comment) };
  return {
    _id: id,
    subjectKey: keyOf(subject),
    subject,
    ...(stationId === undefined ? {} : { stationId }),
    taskCode,
    ...(residentId === undefined ? {} : { residentId }),
    ...(personId === undefined ? {} : { personId }),
    keyOwnerId,
    channel,
    grade,
    tags: [...new Set(tags)],
    ratedAt: now,
    ...sealed,
    commentState: comment === "" ? "none" : "held",
    wantsReply,
    ...(isLow(grade) ? { rectification: rectificationOf(parts, stationId, now) } : {}),
    rev: 0,
    outbox: [],
  };
}

const rectificationOf = (parts: RatingParts, ownerStationId: string | undefined, now: Date): StoredRectification => ({
  state: "open",
  dueOn: replyDueOn(parts, now),
  ...(ownerStationId === undefined ? {} : { ownerStationId }),
  openedAt: now,
  replies: [],
});

/** An attempt that broke off after its write finds what it wrote. */
async function insertOnce({ connection }: RatingParts, rating: StoredRating): Promise<StoredRating> {
  try {
    await ratings(connection).insertOne(rating);
    return rating;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const standing = await ratings(connection).findOne({ subjectKey: rating.subjectKey });
    if (standing?._id !== rating._id) throw new Problem("already-rated");
    return standing;
  }
}
