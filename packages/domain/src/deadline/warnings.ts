import { addDays, type Day } from "../calendar/shanghaiDay";
import { shanghaiDay } from "../calendar/shanghaiTime";
import { isWorkingDay, type WorkCalendar } from "../calendar/workCalendar";
import type { CaseClock } from "./caseClockTypes";

export type WarningKind =
  | "halfGone"
  | "threeDaysLeft"
  | "oneDayLeft"
  | "overdue"
  | "statutoryOverdue"
  | "pauseOverdue"
  | "silent";

/** Something to tell, once. */
export interface Warning {
  /**
   * The same for the same fact, whichever process finds it and whenever: whoever stores it under a unique index sends it
   * once. A new due day, after an extension or a pause, is a new fact.
   */
  key: string;
  kind: WarningKind;
  /** The day that it is about: the due day, the expected end of the pause, the day of the last event. */
  on: Day;
}

/** When to warn. Configuration, with these as what holds where nobody has set others. */
export interface WarningRules {
  /** Part of the counted days that has gone, 0…1. */
  halfAt: number;
  threeDays: number;
  oneDay: number;
  /** Working days without any event of a case that nobody paused. */
  silentAfter: number;
  /** Working days of a pause whose length nobody told. */
  untoldPauseAfter: number;
}

export const WARNING_RULES: WarningRules = {
  halfAt: 0.5,
  threeDays: 3,
  oneDay: 1,
  silentAfter: 5,
  untoldPauseAfter: 20,
};

/**
 * What has to be told about a case at the moment of its clock. Of the warnings that count down only the most urgent one is
 * given, so that a worker that comes back after days tells the truth; none is given before a day has counted, so that a
 * short limit does not warn on its first day; none while the case is paused or over.
 *
 * @param caseId - goes into the keys: must be the case's own, lasting id, and nothing personal.
 * @param clock - `caseClock` of the case.
 */
export function warningsOf(
  caseId: string,
  clock: CaseClock,
  calendar: WorkCalendar,
  rules: WarningRules = WARNING_RULES,
): Warning[] {
  if (clock.endedAt !== null) return [];
  const warning = (kind: WarningKind, on: Day, about: string = on): Warning => ({
    key: `${caseId}:${kind}:${about}`,
    kind,
    on,
  });
  const warnings: Warning[] = [];
  const { pausedFor, statutoryDueOn, lastEventAt } = clock;
  // How many days are left is certain even where only about when is not.
  const dueOn = clock.dueOn ?? clock.aboutOn;
  const countdown = pausedFor ? null : countdownOf(clock, rules);
  if (countdown && dueOn) {
    // Half of the time is told once for an acceptance, however the due day moves.
    const about = countdown === "halfGone" ? (clock.acceptedOn ?? dueOn) : dueOn;
    warnings.push(warning(countdown, dueOn, about));
  }
  if (!pausedFor && clock.statutoryOverdue && statutoryDueOn && statutoryDueOn !== dueOn) {
    warnings.push(warning("statutoryOverdue", statutoryDueOn));
  }
  if (pausedFor?.overdue && pausedFor.expectedUntil) {
    warnings.push(warning("pauseOverdue", pausedFor.expectedUntil, `${pausedFor.since}/${pausedFor.expectedUntil}`));
  }
  const workingDaysSince = (day: Day) => workingDaysAfter(day, shanghaiDay(clock.asOf), calendar);
  if (pausedFor?.expectedUntil === null && workingDaysSince(pausedFor.since) >= rules.untoldPauseAfter) {
    warnings.push(warning("pauseOverdue", pausedFor.since, `${pausedFor.since}/untold`));
  }
  const lastEventOn = lastEventAt && shanghaiDay(lastEventAt);
  if (lastEventOn && isOfficesTurn(clock) && workingDaysSince(lastEventOn) >= rules.silentAfter) {
    warnings.push(warning("silent", lastEventOn));
  }
  return warnings;
}

function countdownOf({ overdue, remainingWorkingDays: left, progress }: CaseClock, rules: WarningRules) {
  if (overdue) return "overdue";
  if (!progress || progress.counted === 0) return null;
  if (left !== null && left <= rules.oneDay) return "oneDayLeft";
  if (left !== null && left <= rules.threeDays) return "threeDaysLeft";
  return progress.counted >= progress.total * rules.halfAt ? "halfGone" : null;
}

/** A pause has an alarm of its own, and a supplement is the resident's turn. */
const isOfficesTurn = ({ state }: CaseClock): boolean => state === "received" || state === "accepted";

/** A day that the calendar does not know is not held against the office. */
function workingDaysAfter(day: Day, until: Day, calendar: WorkCalendar): number {
  let passed = 0;
  for (let next = addDays(day, 1); next <= until; next = addDays(next, 1)) {
    passed += Number(isWorkingDay(calendar, next) ?? false);
  }
  return passed;
}
