import type { OutboxEvent } from "../../../platform/outbox";
import type { Connection } from "../../../platform/store";
import { ratings, type StoredRating } from "../model";

export interface RatingChange {
  set: Partial<Pick<StoredRating, "rectification" | "second">>;
  /** Told to whoever rated, written in the same update. */
  tell?: OutboxEvent | undefined;
}

/** Far more than ever meet at one rating: a desk or two, and a thumb. */
const ATTEMPTS = 20;

/**
 * Reads, decides and changes until nobody comes in between.
 *
 * @param decide - `null` when nothing is to be changed. May throw a refusal.
 * @returns the rating as it is afterwards, `null` when there is none.
 */
export async function changeRating(
  connection: Connection,
  ratingId: string,
  decide: (rating: StoredRating) => RatingChange | null | Promise<RatingChange | null>,
): Promise<StoredRating | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const rating = await ratings(connection).findOne({ _id: ratingId });
    if (rating === null) return null;
    const change = await decide(rating);
    if (change === null) return rating;
    const { set, tell } = change;
    const changed = await ratings(connection).findOneAndUpdate(
      { _id: ratingId, rev: rating.rev },
      { $inc: { rev: 1 }, $set: set, ...(tell === undefined ? {} : { $push: { outbox: tell } }) },
      { returnDocument: "after" },
    );
    if (changed !== null) return changed;
  }
  throw new Error("a rating changed faster than it could be decided on");
}
