import type { DeadLetterSource, FoundLetter } from "../../../platform/deadLetters";
import type { Connection } from "../../../platform/store";
import { noticeWords } from "../data";
import { notices, type StoredNotice } from "../model";
import { isStale } from "../rules/kinds";
import { noticeMove, type Reason } from "../rules/states";

/**
 * What somebody should look at. That a resident has neither accepted a message nor given a phone is no fault of the
 * delivery: they read it in the app, and so it is not here.
 */
const DEAD: readonly Reason[] = ["stale", "refused", "outcomeUnknown"];
const NO_LEASE = new Date(0);

/** Messages that reached no phone, or may not have. */
export function deadNotices(connection: Connection): DeadLetterSource {
  const dead = { state: "undeliverable", reason: { $in: [...DEAD] } } as const;
  return {
    kind: "notice",
    list: async (now, limit) => {
      const found = await notices(connection).find(dead).sort({ settledAt: -1 }).limit(limit).toArray();
      return found.map((notice) => letterOf(notice, now));
    },
    find: async (id, now) => {
      const notice = await notices(connection).findOne({ ...dead, _id: id });
      return notice === null ? null : letterOf(notice, now);
    },
    // Every channel is open to it again, and it goes the way of a fresh one: still due or not is asked there.
    retry: async (id, now) => {
      const { from, to } = noticeMove("undeliverable", "tryAgain");
      const afresh = { state: to, attempts: 0, ruledOut: [], nextAt: now, leaseUntil: NO_LEASE, claimId: "" };
      const { modifiedCount } = await notices(connection).updateOne(
        { _id: id, state: from, reason: "refused" },
        { $set: afresh, $unset: { reason: "", settledAt: "", channel: "" } },
      );
      return modifiedCount === 1;
    },
  };
}

/** One whose answer was lost may have been read: a second message is never sent by us. */
function letterOf({ _id, kind, reason, settledAt, dueAt, attempts }: StoredNotice, now: Date): FoundLetter {
  return {
    id: _id,
    what: noticeWords[kind].title,
    since: settledAt ?? dueAt,
    tries: attempts,
    lastError: reason ?? "unknown",
    canRetry: reason === "refused" && !isStale(kind, dueAt, now),
  };
}
