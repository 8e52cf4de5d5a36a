import { addDays, isWeekend, isWorkingDay, type Day, type WorkCalendar } from "@yanta/domain/calendar";

/** Where next year's holidays are not published yet a weekday counts as worked: the day that is told is never too late. */
const isWorked = (calendar: WorkCalendar, day: Day): boolean => isWorkingDay(calendar, day) ?? !isWeekend(day);

/**
 * The last day of a limit in working days. The first day is not counted; weekends and statutory holidays are left out,
 * make-up days count.
 *
 * @param from - Shanghai day on which the limit begins.
 * @example workingDaysAfter("2026-09-30", 3, statutoryCalendar) // "2026-10-10": 8 and 9 October, then the make-up Saturday
 */
export function workingDaysAfter(from: Day, count: number, calendar: WorkCalendar): Day {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorked(calendar, day)) left -= 1;
  }
  return day;
}

/** Far more than any rectification waits. */
const MOST_DAYS = 400;

/** Working days from the day after `today` to `dueOn`; negative: so many went by since. */
export function workingDaysLeft(today: Day, dueOn: Day, calendar: WorkCalendar): number {
  const [first, last, sign] = today <= dueOn ? [today, dueOn, 1] : [dueOn, today, -1];
  let count = 0;
  for (let day = first, steps = 0; day < last && steps < MOST_DAYS; steps += 1) {
    day = addDays(day, 1);
    if (isWorked(calendar, day)) count += 1;
  }
  return count === 0 ? 0 : count * sign;
}
