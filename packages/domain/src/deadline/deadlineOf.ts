import { dayFromNumber } from "../calendar/shanghaiDay";
import { shanghaiDayNumber } from "../calendar/shanghaiTime";
import { isCovered, type WorkCalendar } from "../calendar/workCalendar";
import { countLimit, type Count } from "./count";
import { pauseOn } from "./pausedDays";
import type { Deadline, DeadlineTerms } from "./types";
import { workedOn } from "./workTable";

/** 临期: at most so many working days are left. */
const DUE_SOON_WORKING_DAYS = 1;

/**
 * When an office has to be done with what it accepted, and how that stands at `asOf`.
 *
 * - The day of acceptance is not counted, also when it is a day off; days end at 23:59:59 in Shanghai.
 * - Working days are Monday to Friday without statutory days off, and make-up days; `day` is every day of the calendar, not
 *   moved to a working day; hours run round the clock.
 * - A pause takes every day it touches out of a count in days, and its exact interval out of one in hours. One that begins
 *   after the due day (hours: at the due instant or later) changes nothing.
 * - Extensions run after the limit, each from the day after the due day before it (hours: from the instant).
 *
 * @throws RangeError for an invalid Date or a pause that ends before it begins.
 * @see docs/decisions/0009-deadlines-show-their-arithmetic.md for the articles behind each rule.
 * @example deadlineOf({ acceptedAt: thirtiethOfSeptember2026, limit: threeWorkingDays, … }, statutoryCalendar)
 *   // dueAt 2026-10-10T23:59:59+08:00: 8 and 9 October, then the make-up Saturday
 */
export function deadlineOf(terms: DeadlineTerms, calendar: WorkCalendar): Deadline {
  const count = countLimit(terms, calendar);
  const { end, counted } = count;
  const today = shanghaiDayNumber(terms.asOf);
  const dueAt = "at" in end ? end.at : null;
  const overdue = dueAt !== null && terms.asOf > dueAt;
  const stopped = "stoppedOn" in end;
  const remainingWorkingDays = remainingWorkingDaysOf(count, terms, calendar);
  return {
    dueAt,
    beyondCalendar:
      "unknownOn" in end || (dueAt !== null && !isCovered(calendar, dayFromNumber(shanghaiDayNumber(dueAt)))),
    stopped,
    remainingWorkingDays,
    overdue,
    dueSoon: !overdue && !stopped && remainingWorkingDays !== null && remainingWorkingDays <= DUE_SOON_WORKING_DAYS,
    countedDays: counted.filter(({ day }) => day <= today).length,
    totalDays: dueAt ? counted.length : workingDaysInAll(terms),
    coveredUntil: calendar.coveredUntil,
  };
}

/** Null when a part of the limit is not in working days. */
function workingDaysInAll({ limit, extensions }: Pick<DeadlineTerms, "limit" | "extensions">): number | null {
  const parts = [limit, ...extensions];
  if (parts.some(({ unit }) => unit !== "workingDay")) return null;
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

function remainingWorkingDaysOf(count: Count, terms: DeadlineTerms, calendar: WorkCalendar): number | null {
  const today = shanghaiDayNumber(terms.asOf);
  if (!("at" in count.end)) {
    // What is left of the count is certain even while its last day is not.
    const total = workingDaysInAll(terms);
    return total === null ? null : total - count.counted.filter(({ day }) => day <= today).length;
  }
  const isWorked = workedOn(calendar);
  let remaining = 0;
  for (let day = today + 1; day <= shanghaiDayNumber(count.end.at); day += 1) {
    if (pauseOn(count.paused, day)) continue;
    const worked = isWorked(day);
    if (worked === null) return null;
    if (worked) remaining += 1;
  }
  return remaining;
}
