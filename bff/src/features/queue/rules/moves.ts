import type { Mover, TicketState } from "./tickets";

export type Move =
  | "call"
  | "recall"
  | "skip"
  | "start"
  | "finish"
  | "transfer"
  | "park"
  | "resume"
  | "defer"
  | "requeue"
  | "leave"
  | "release"
  | "undo";

interface MoveRule {
  to: TicketState;
  /** From which states, and by whom. A state that is not named refuses everybody. */
  from: Partial<Record<TicketState, readonly Mover[]>>;
  /** Can be taken back within `UNDO_MS`. */
  undoable: boolean;
  /** Whether a counter holds the ticket afterwards. */
  held: boolean;
}

const desk = ["clerk", "supervisor"] as const;
const deskOrSelf = ["resident", "clerk", "supervisor"] as const;
const anybody = ["resident", "clerk", "supervisor", "system"] as const;
const deskOrSystem = ["clerk", "supervisor", "system"] as const;

/**
 * The ticket's state machine: every move that exists. `undo` is not here: it is allowed wherever an undoable move has
 * just been made, and leads back to where that move started.
 */
export const moveTable = {
  call: { to: "called", from: { waiting: desk }, undoable: true, held: true },
  recall: { to: "called", from: { called: desk }, undoable: false, held: true },
  skip: { to: "skipped", from: { called: desk }, undoable: true, held: false },
  start: { to: "serving", from: { called: desk }, undoable: true, held: true },
  finish: { to: "finished", from: { serving: desk }, undoable: true, held: false },
  transfer: {
    to: "waiting",
    from: { waiting: desk, called: desk, serving: desk, parked: desk },
    undoable: true,
    held: false,
  },
  // The clerk has gone home in the middle of a service: another one takes it up where it was left.
  park: { to: "parked", from: { called: desk, serving: deskOrSystem }, undoable: true, held: false },
  resume: { to: "serving", from: { parked: desk }, undoable: false, held: true },
  defer: { to: "waiting", from: { waiting: deskOrSelf }, undoable: false, held: false },
  requeue: { to: "waiting", from: { skipped: deskOrSelf }, undoable: false, held: false },
  leave: {
    to: "left",
    // Nobody walks out of a service by a tap: the clerk finishes it.
    from: { waiting: anybody, called: deskOrSelf, parked: anybody, skipped: anybody },
    undoable: false,
    held: false,
  },
  // Called to a counter at which nobody sits any more: first in line again for the others.
  release: { to: "waiting", from: { called: ["system"] }, undoable: false, held: false },
} as const satisfies Record<Exclude<Move, "undo">, MoveRule>;

export const MOVES: readonly Move[] = [
  "call",
  "recall",
  "skip",
  "start",
  "finish",
  "transfer",
  "park",
  "resume",
  "defer",
  "requeue",
  "leave",
  "release",
  "undo",
];

/** A person who sits far from the counter needs the second call; a fourth only delays the others. */
export const MAX_CALLS = 3;
/** Long enough to notice a wrong key, too short for the hall to have moved on. */
export const UNDO_MS = 10_000;
/** A missed call can be made good for so long; then the ticket is closed. */
export const REQUEUE_MS = 30 * 60_000;

export const mayMove = (move: Exclude<Move, "undo">, state: TicketState, mover: Mover): boolean => {
  const from: MoveRule["from"] = moveTable[move].from;
  return from[state]?.includes(mover) ?? false;
};
