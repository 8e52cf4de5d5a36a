import { newId } from "../../../platform/ids";
import type { Connection } from "../../../platform/store";
import { notices, type StoredNotice } from "../model";
import { noticeMove, type NoticeMove, type NoticeState } from "../rules/states";

/** Longer than any call takes. A worker that is killed holds its notices no longer than this. */
const LEASE_MS = 20_000;

/** Notices found at a time. */
const RECOVERED_AT_ONCE = 100;

/** Ids of notices that have fallen due and are nobody's, the urgent ones first. */
export const findDue = (connection: Connection, now: Date, limit: number): Promise<string[]> =>
  findFree(connection, { state: "pending", nextAt: { $lte: now } }, limit);

/** Compares leases with this machine's clock, which only saves vain claims: `claim` decides. */
async function findFree(connection: Connection, due: Record<string, unknown>, limit: number): Promise<string[]> {
  const found = await notices(connection)
    .find({ ...due, leaseUntil: { $lt: new Date() } }, { projection: { _id: 1 } })
    .sort({ rank: 1, nextAt: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/**
 * Takes a notice in some state for this worker; null when it is another's. The store's clock decides, never this
 * machine's; it is asked in the update and not in the condition, where not every engine knows it.
 */
export async function claim(
  connection: Connection,
  noticeId: string,
  state: NoticeState,
): Promise<StoredNotice | null> {
  const claimId = newId();
  const isFree = { $lt: ["$leaseUntil", "$$NOW"] };
  const taken = {
    claimId: { $cond: [isFree, claimId, "$claimId"] },
    leaseUntil: { $cond: [isFree, { $add: ["$$NOW", LEASE_MS] }, "$leaseUntil"] },
  };
  const notice = await notices(connection).findOneAndUpdate({ _id: noticeId, state }, [{ $set: taken }], {
    returnDocument: "after",
  });
  return notice?.claimId === claimId ? notice : null;
}

type Fields = Partial<Omit<StoredNotice, "_id" | "state" | "claimId">>;

/**
 * Moves a claimed notice on, as the table of moves says.
 *
 * @returns false when it is no longer this worker's: then nothing was changed, and nothing more is to be done.
 */
export async function move(
  connection: Connection,
  { _id, claimId, state }: Pick<StoredNotice, "_id" | "claimId" | "state">,
  how: NoticeMove,
  fields: Fields,
): Promise<boolean> {
  const { from, to } = noticeMove(state, how);
  const { modifiedCount } = await notices(connection).updateOne(
    { _id, claimId, state: from },
    { $set: { ...fields, state: to } },
  );
  return modifiedCount === 1;
}

const NO_LEASE = new Date(0);

/**
 * Takes up what dead workers left in the middle of a call. An SMS goes out again under its own key, which the provider
 * answers with the first result. WeChat knows no such key: nobody can say whether that message was sent, so it is not
 * sent again, is shown in the app, and counts as undeliverable.
 *
 * @returns how many outcomes are lost.
 */
export async function recover(connection: Connection, now: Date): Promise<number> {
  let lost = 0;
  for (const noticeId of await findFree(connection, { state: "sending" }, RECOVERED_AT_ONCE)) {
    const left = await claim(connection, noticeId, "sending");
    if (left === null) continue;
    if (left.channel === "sms") {
      await move(connection, left, "postpone", { nextAt: now, leaseUntil: NO_LEASE });
    } else if (await move(connection, left, "loseTrack", { reason: "outcomeUnknown", settledAt: now })) lost += 1;
  }
  return lost;
}
