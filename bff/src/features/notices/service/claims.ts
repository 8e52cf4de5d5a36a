import type { Connection } from "../../../platform/store";
import { notices, type StoredNotice } from "../model";
import { noticeMove, type NoticeMove } from "../rules/states";

/** Longer than any call takes. A worker that is killed holds its notices no longer than this. */
const LEASE_MS = 20_000;

const leaseIsOver = { $lt: ["$leaseUntil", "$$NOW"] };

/** Ids of notices that have fallen due and are nobody's, the urgent ones first. */
export async function findDue(connection: Connection, now: Date, limit: number): Promise<string[]> {
  const found = await notices(connection)
    .find({ state: "pending", nextAt: { $lte: now }, $expr: leaseIsOver }, { projection: { _id: 1 } })
    .sort({ rank: 1, nextAt: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/** Takes a notice for this worker; null when another was quicker. The store's clock decides, never this machine's. */
export async function claim(connection: Connection, noticeId: string): Promise<StoredNotice | null> {
  const taken = { fence: { $add: ["$fence", 1] }, leaseUntil: { $add: ["$$NOW", LEASE_MS] } };
  return notices(connection).findOneAndUpdate(
    { _id: noticeId, state: "pending", $expr: leaseIsOver },
    [{ $set: taken }],
    { returnDocument: "after" },
  );
}

type Fields = Partial<Omit<StoredNotice, "_id" | "state" | "fence">>;

/**
 * Moves a claimed notice on, as the table of moves says.
 *
 * @returns false when it is no longer this worker's: then nothing was changed, and nothing more is to be done.
 */
export async function move(
  connection: Connection,
  { _id, fence, state }: Pick<StoredNotice, "_id" | "fence" | "state">,
  how: NoticeMove,
  fields: Fields,
): Promise<boolean> {
  const { from, to } = noticeMove(state, how);
  const { modifiedCount } = await notices(connection).updateOne(
    { _id, fence, state: from },
    { $set: { ...fields, state: to } },
  );
  return modifiedCount === 1;
}

/**
 * Takes up what dead workers left in the middle of a call. An SMS goes out again under its own key, which the provider
 * answers with the first result. WeChat knows no such key: nobody can say whether that message was sent, so it is not
 * sent again, is shown in the app, and counts as undeliverable.
 *
 * @returns how many outcomes are lost.
 */
export async function recover(connection: Connection, now: Date): Promise<number> {
  const { from, to } = noticeMove("sending", "loseTrack");
  const lost = await notices(connection).updateMany(
    { state: from, channel: "wechat", $expr: leaseIsOver },
    { $set: { state: to, reason: "outcomeUnknown", settledAt: now }, $inc: { fence: 1 } },
  );
  const again = noticeMove("sending", "postpone");
  await notices(connection).updateMany(
    { state: again.from, channel: "sms", $expr: leaseIsOver },
    { $set: { state: again.to, nextAt: now }, $inc: { fence: 1 } },
  );
  return lost.modifiedCount;
}
