import type { Connection } from "../../../platform/store";
import { notices, type StoredNotice } from "../model";
import type { Reason } from "../rules/states";

/** Ends that somebody must look at: our mistake, or a call whose answer was lost. The others are everyday life. */
const DEAD: Reason[] = ["refused", "outcomeUnknown"];

export type DeadLetter = Pick<StoredNotice, "_id" | "kind" | "reason" | "channel" | "ruledOut" | "dueAt" | "settledAt">;

/** Newest first; nothing in them tells who was to be reached. */
export const listDeadLetters = (connection: Connection, limit: number): Promise<DeadLetter[]> =>
  notices(connection)
    .find({ state: "undeliverable", reason: { $in: DEAD } })
    .sort({ settledAt: -1 })
    .limit(limit)
    .project<DeadLetter>({ kind: 1, reason: 1, channel: 1, ruledOut: 1, dueAt: 1, settledAt: 1 })
    .toArray();
