/**
 * pending: waits for its time, or for the next try. sending: handed to a channel, no answer yet. The others are final.
 */
export type NoticeState = "pending" | "sending" | "sent" | "undeliverable" | "cancelled";

/** Why a notice reached no phone, or may not have. */
export type Reason =
  /** Too late to be worth a message. */
  | "stale"
  /** No accept left at WeChat and no verified phone: it is in the app's list alone. */
  | "noChannel"
  /** Every channel that the person has was tried and refused. */
  | "refused"
  /** The worker died or the answer was lost between sending and hearing: sent or not, it is not sent again. */
  | "outcomeUnknown"
  /** What it would tell no longer holds. */
  | "notDue";

export type NoticeMove = "send" | "deliver" | "postpone" | "ruleOut" | "giveUp" | "loseTrack" | "withdraw" | "tryAgain";

/** Which moves a notice can make, and where to. A move that is not listed for a state does not happen. */
export const NOTICE_MOVES: Readonly<Record<NoticeState, Readonly<Partial<Record<NoticeMove, NoticeState>>>>> = {
  pending: { send: "sending", postpone: "pending", giveUp: "undeliverable", withdraw: "cancelled" },
  sending: { deliver: "sent", postpone: "pending", ruleOut: "pending", loseTrack: "undeliverable" },
  sent: {},
  /** By hand alone: what has come to its end is not taken up again by any worker. */
  undeliverable: { tryAgain: "pending" },
  cancelled: {},
};

export const FINAL_STATES: readonly NoticeState[] = ["sent", "undeliverable", "cancelled"];

export interface MoveOf {
  from: NoticeState;
  to: NoticeState;
}

/** @throws TypeError for a move that the table does not have: a mistake in this program. */
export function noticeMove(from: NoticeState, move: NoticeMove): MoveOf {
  const to = NOTICE_MOVES[from][move];
  if (to === undefined) throw new TypeError(`a notice that is ${from} cannot ${move}`);
  return { from, to };
}
