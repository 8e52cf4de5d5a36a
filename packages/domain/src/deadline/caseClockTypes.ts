import type { Day } from "../calendar/shanghaiDay";
import type { DeemedBecause } from "./acceptance";
import type { PausedFor } from "./pausedFor";
import type { DayReason } from "./types";

export type CaseState =
  | "unknown"
  | "received"
  | "supplement"
  | "accepted"
  | "paused"
  | "decided"
  | "delivered"
  | "notAccepted"
  | "withdrawn";

/**
 * How far `dueOn` can be trusted: `firm`; `deemed`, firm, but accepted by the law and not by the office; `paused`, it moves
 * until the pause ends; `beyondCalendar`, the next year's holidays are not published; `none`, there is nothing to count.
 */
export type Certainty = "firm" | "deemed" | "paused" | "beyondCalendar" | "none";

/** A case's clock at one moment. Days are Shanghai days, instants UTC. */
export interface CaseClock {
  state: CaseState;
  /** By when it will be done: the promise, or the law where the promise would be later. Null when that cannot be said. */
  dueOn: Day | null;
  /** The exact last moment of `dueOn`: limits in hours end within a day. */
  dueAt: Date | null;
  statutoryDueOn: Day | null;
  statutoryOverdue: boolean;
  /** `beyondCalendar` only: the day if no weekday of the unpublished year were a holiday. To be shown with 约. */
  aboutOn: Day | null;
  pausedFor: PausedFor | null;
  /** Null when it is over, not begun, or cannot be known. */
  remainingWorkingDays: number | null;
  /** Not done by `dueAt`; of a case that is over: done late. */
  overdue: boolean;
  certainty: Certainty;
  /** Every day from the start of the count, and why it counted or not. */
  explanation: readonly DayReason[];
  acceptedOn: Day | null;
  deemed: DeemedBecause | null;
  /** Before acceptance: by when the office has to accept or to say what is missing. */
  tellBy: Day | null;
  /** Counted days so far and in all, for the warning at one half; null when the whole cannot be known. */
  progress: { counted: number; total: number } | null;
  lastEventAt: Date | null;
  endedAt: Date | null;
  asOf: Date;
  coveredUntil: Day;
}
