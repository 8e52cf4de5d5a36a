import type { EnquiryKind, EnquiryState, StaffMe } from "@yanta/types";

export type EnquiryMove = "accept" | "handOn" | "answer" | "solve" | "reopen" | "expire" | "withdraw";

/** Which moves there are, from where to where. `expire` is the worker's: the resident has said nothing. */
export const ENQUIRY_MOVES: Readonly<Record<EnquiryMove, { from: readonly EnquiryState[]; to: EnquiryState }>> = {
  accept: { from: ["open", "accepted", "reopened"], to: "accepted" },
  handOn: { from: ["open", "accepted", "reopened"], to: "open" },
  answer: { from: ["accepted"], to: "answered" },
  solve: { from: ["answered"], to: "closed" },
  reopen: { from: ["answered", "closed"], to: "reopened" },
  expire: { from: ["answered"], to: "closed" },
  withdraw: { from: ["open", "accepted", "reopened"], to: "withdrawn" },
};

/** States in which it is the office's turn. */
export const WAITING: readonly EnquiryState[] = ["open", "accepted", "reopened"];

/** Where a move leads; `null` where it does not exist. */
export const stateAfter = (state: EnquiryState, move: EnquiryMove): EnquiryState | null =>
  ENQUIRY_MOVES[move].from.includes(state) ? ENQUIRY_MOVES[move].to : null;

const DAY_MS = 86_400_000;

interface Answered {
  state: EnquiryState;
  answeredAt?: Date;
}

/**
 * Whether the resident may say 还没解决: also after it was closed, since "closed, and nothing was done" is what people
 * complain of most, but not for ever.
 *
 * @param withinDays - days of the calendar after the last answer.
 */
export const mayReopen = ({ state, answeredAt }: Answered, withinDays: number, now: Date): boolean =>
  stateAfter(state, "reopen") !== null &&
  answeredAt !== undefined &&
  now.getTime() - answeredAt.getTime() <= withinDays * DAY_MS;

/** Nobody who may be meant by a complaint answers it, and a second time somebody else looks at it. */
export const needsSupervisor = (handledBy: "clerk" | "supervisor", reopened: number): boolean =>
  handledBy === "supervisor" || reopened > 0;

export const mayHandle = (role: StaffMe["role"], isForSupervisor: boolean): boolean =>
  !isForSupervisor || role !== "clerk";

/** Answers to questions interest others; what was complained of does not. */
export const mayPublish = ({ kind, state }: { kind: EnquiryKind; state: EnquiryState }): boolean =>
  kind === "question" && (state === "answered" || state === "closed");
