import { Schema } from "mongoose";
import { isDuplicateKey } from "./duplicateKey";
import { modelOf, schemaOptions, type Connection } from "./store";

/** How often something was tried under one key. */
interface Attempts {
  /** What is counted, such as `sms:<blind index>`; never a phone, name or address in clear. */
  _id: string;
  count: number;
  nextAt: Date;
  until: Date;
}

const attemptSchema = new Schema<Attempts>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    nextAt: { type: Date, required: true },
    until: { type: Date, required: true },
  },
  schemaOptions,
).index({ until: 1 }, { expireAfterSeconds: 0 });

export const attemptModel = (connection: Connection) => modelOf<Attempts>(connection, "attempts", attemptSchema);

export interface AttemptRule {
  most: number;
  windowMs: number;
  /** `first`: the window begins with the first attempt. `last`: each attempt begins it anew, as a lockout wants. */
  from: "first" | "last";
  /** Pause between two attempts. */
  gapMs?: number;
}

/** The first refusal may only mean that another attempt was the first of its key: the second look finds it there. */
const LOOKS = 2;

/**
 * Takes one of the attempts that a rule allows, before the work is done: of any number at once, no more than `most` get
 * one, through however many processes.
 *
 * @returns false when they are used up, or the pause is not over.
 */
export async function takeAttempt(connection: Connection, key: string, rule: AttemptRule, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + rule.windowMs);
  const nextAt = new Date(now.getTime() + (rule.gapMs ?? 0));
  const isOver = { $lte: ["$until", now] };
  const counted = {
    count: { $cond: [isOver, 1, { $add: ["$count", 1] }] },
    until: rule.from === "last" ? until : { $cond: [isOver, until, "$until"] },
    nextAt,
  };
  // Without a pause the order in which two at once took their time must refuse neither.
  const afterPause = rule.gapMs === undefined ? {} : { nextAt: { $lte: now } };
  const isFree = [{ until: { $lte: now } }, { count: { $lt: rule.most }, ...afterPause }];
  const { collection } = attemptModel(connection);
  for (let look = 0; look < LOOKS; look += 1) {
    try {
      await collection.updateOne({ _id: key as never, $or: isFree }, [{ $set: counted }], { upsert: true });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  return false;
}

/** Forgets the attempts of a key: the right password came, or the work could not be done. */
export async function forgetAttempts(connection: Connection, key: string): Promise<void> {
  await attemptModel(connection).deleteOne({ _id: key });
}
