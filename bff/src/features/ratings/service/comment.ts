import { setTimeout as sleep } from "node:timers/promises";
import { describeError } from "../../../platform/log";
import { ratings, type StoredRating } from "../model";
import type { RatingParts } from "../parts";

/** Whoever rates waits so long for the check, and no longer: the grade is kept already. */
const CHECK_MS = 3_000;

/**
 * Asks the platform about a comment that has just been kept as held, and shows it when it passes. Whatever goes wrong, the
 * grade stays and the comment stays held: the station's supervisor reads it all the same.
 *
 * @returns the state that the comment has now.
 */
export async function checkComment(
  parts: RatingParts,
  rating: Pick<StoredRating, "_id" | "channel" | "residentId" | "commentState">,
  text: string,
): Promise<StoredRating["commentState"]> {
  const { residentId, channel } = rating;
  // The check wants to know which user wrote it. By a code nobody has signed in, whoever's the visit was.
  const writer = channel === "phone" ? residentId : undefined;
  if (rating.commentState !== "held" || writer === undefined) return rating.commentState;
  const verdict = await Promise.race([ask(parts, writer, text), sleep(CHECK_MS, "unanswered", { ref: false })]);
  if (verdict !== "pass") return "held";
  await ratings(parts.connection).updateOne({ _id: rating._id }, { $set: { commentState: "shown" } });
  return "shown";
}

async function ask({ people, checkText, log }: RatingParts, residentId: string, text: string): Promise<string> {
  try {
    const { openId } = await people.contactOf(residentId);
    return openId === undefined ? "unasked" : await checkText({ openId, text });
  } catch (error) {
    log.warn({ error: describeError(error) }, "a comment could not be checked");
    return "failed";
  }
}
