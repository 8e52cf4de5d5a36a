import { daysBetween, type Day } from "../calendar/shanghaiDay";
import { shanghaiDay } from "../calendar/shanghaiTime";
import type { WorkCalendar } from "../calendar/workCalendar";
import type { CasePause } from "./caseEvents";
import { deadlineOf } from "./deadlineOf";

/** Why the clock of a case stands still. */
export interface PausedFor {
  /** For the resident: 专家评审. */
  reason: string;
  since: Day;
  /** Days of the calendar so far, the first and today included. */
  days: number;
  /** By when it should be over, as the resident was told; null when nobody said, or the calendar hides it. */
  expectedUntil: Day | null;
  /** It takes longer than was told. */
  overdue: boolean;
}

/**
 * The pause in which a moment lies, the one that began first; null when the clock runs.
 *
 * @param pauses - of one case, in any order.
 */
export function pausedForAt(pauses: readonly CasePause[], asOf: Date, calendar: WorkCalendar): PausedFor | null {
  const [current] = pauses
    .filter(({ from, to }) => from <= asOf && (to === null || asOf < to))
    .sort((a, b) => a.from.getTime() - b.from.getTime() || (a.reason < b.reason ? -1 : 1));
  if (!current) return null;
  const expectedAt = expectedEnd(current, calendar);
  const since = shanghaiDay(current.from);
  return {
    reason: current.reason,
    since,
    days: daysBetween(since, shanghaiDay(asOf)) + 1,
    expectedUntil: expectedAt && shanghaiDay(expectedAt),
    overdue: expectedAt !== null && asOf > expectedAt,
  };
}

/** The length that was told counts like any limit; without one, an end that is entered ahead will do. */
function expectedEnd({ from, to, expected }: CasePause, calendar: WorkCalendar): Date | null {
  if (!expected) return to;
  return deadlineOf({ acceptedAt: from, limit: expected, pauses: [], extensions: [], asOf: from }, calendar).dueAt;
}
