import { dueReminder, type LicenceTime } from "@yanta/domain/licences";
import { addDays, instantAt, shanghaiDay, shanghaiMinuteOfDay, type Day } from "@yanta/domain/calendar";

/** Nobody is woken for a licence that ends in weeks. Minutes of the day in Asia/Shanghai. */
const FIRST_MINUTE = 9 * 60;
const LAST_MINUTE = 20 * 60;

/**
 * Names the reminder that is due, `<last day>/<days before it>`: a renewed licence has another last day and is reminded of
 * anew, and each mark has its own name.
 *
 * @returns `null` when none is due.
 */
export function reminderKey(licence: LicenceTime, today: Day): string | null {
  const mark = dueReminder(licence, today);
  return mark === undefined || licence.validUntil === undefined ? null : `${licence.validUntil}/${mark}`;
}

/** When a reminder that is written now is told: now, or at the next nine in the morning. */
export function remindAt(now: Date): Date {
  const [today, minute] = [shanghaiDay(now), shanghaiMinuteOfDay(now)];
  if (minute < FIRST_MINUTE) return instantAt(today, FIRST_MINUTE);
  return minute < LAST_MINUTE ? now : instantAt(addDays(today, 1), FIRST_MINUTE);
}

/** `2027年2月1日`. */
export function spokenDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
