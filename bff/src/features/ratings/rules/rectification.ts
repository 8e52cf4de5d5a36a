import type { Rectification, RectificationState } from "@yanta/types";
import type { Day } from "@yanta/domain/calendar";

/** Everything that happens to a rectification. The last two are the resident's second grade. */
export type RectificationMove = "reply" | "appeal" | "acceptAppeal" | "refuseAppeal" | "rateWell" | "rateLow";
export const RECTIFICATION_MOVES: readonly RectificationMove[] = [
  "reply",
  "appeal",
  "acceptAppeal",
  "refuseAppeal",
  "rateWell",
  "rateLow",
];

type MoveTable = Readonly<Record<RectificationMove, Readonly<Partial<Record<RectificationState, RectificationState>>>>>;

/** From which state a move leads where. What is not named is refused. `settled`, `closed` and `mistaken` are ends. */
const MOVE_TABLE: MoveTable = {
  reply: { open: "replied", reopened: "closed" },
  appeal: { open: "appealed" },
  acceptAppeal: { appealed: "mistaken" },
  refuseAppeal: { appealed: "open" },
  rateWell: { replied: "settled" },
  rateLow: { replied: "reopened" },
};

/** @returns the state after a move, or `null` when it is not possible from here. */
export const rectificationAfter = (state: RectificationState, move: RectificationMove): RectificationState | null =>
  MOVE_TABLE[move][state] ?? null;

/** Somebody of the staff has to do something. After a reply it is the resident's turn, if they want one. */
export const WAITING_STATES: readonly RectificationState[] = ["open", "reopened", "appealed"];
export const isWaiting = (state: RectificationState): boolean => WAITING_STATES.includes(state);

/** 整改率 counts what was put right and not called into question since. */
export const RECTIFIED_STATES: readonly RectificationState[] = ["replied", "settled", "closed"];

interface Standing {
  state: RectificationState;
  /** The last day for a reply. */
  dueOn: Day;
  hasAppealed: boolean;
}

/** Once a rating, and while its reply is not yet overdue: an appeal is no way out of a missed limit. */
export const mayAppeal = ({ state, dueOn, hasAppealed }: Standing, today: Day): boolean =>
  rectificationAfter(state, "appeal") !== null && !hasAppealed && today <= dueOn;

/** What the desk may do now. Whoever appealed does not decide. */
export function movesOf(standing: Standing & { isOwnAppeal: boolean }, today: Day): Rectification["moves"] {
  const moves: Rectification["moves"] = [];
  if (rectificationAfter(standing.state, "reply") !== null) moves.push("reply");
  if (mayAppeal(standing, today)) moves.push("appeal");
  if (rectificationAfter(standing.state, "acceptAppeal") !== null && !standing.isOwnAppeal) moves.push("decideAppeal");
  return moves;
}
