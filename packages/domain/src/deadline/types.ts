import type { Day } from "../calendar/shanghaiDay";

/** How long an office may take. Hours run round the clock, `day` is every day of the calendar. */
export interface TimeLimit {
  /** A whole number, 0 or more. */
  amount: number;
  unit: "workingDay" | "day" | "hour";
}

/** A time that is not counted: a special procedure or a suspension. */
export interface Pause {
  from: Date;
  /** Null while nobody knows when it ends. Never before `from`. */
  to: Date | null;
  /** What a resident reads for it: 专家评审. */
  reason?: string;
}

/** What a deadline follows from. Instants are UTC. */
export interface DeadlineTerms {
  acceptedAt: Date;
  limit: TimeLimit;
  /** In any order; overlapping ones count once. */
  pauses: readonly Pause[];
  /** In the order in which they were granted. */
  extensions: readonly TimeLimit[];
  /** The moment for which "remaining" and "overdue" are asked. */
  asOf: Date;
}

/** When something has to be done, and how that stands at `asOf`. */
export interface Deadline {
  /** The last moment; null when an open-ended pause or the end of the calendar hides it. */
  dueAt: Date | null;
  /** The answer reaches past the days whose holidays have been published. */
  beyondCalendar: boolean;
  /** An open-ended pause stops the clock before the count is full. */
  stopped: boolean;
  /** Working days that are left after the day of `asOf`; null when they cannot be known. */
  remainingWorkingDays: number | null;
  overdue: boolean;
  dueSoon: boolean;
  /** Days counted up to and including the day of `asOf`, in the units of the limit; of hours, the days on which they ran. */
  countedDays: number;
  /** Days that will be counted in all; null when they cannot be known. */
  totalDays: number | null;
  /** Last day the calendar knows. */
  coveredUntil: Day;
}

/** One day of the count, in words for the resident. */
export interface DayReason {
  date: Day;
  counted: boolean;
  because: string;
}
