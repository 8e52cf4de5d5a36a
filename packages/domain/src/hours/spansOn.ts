import type { OpeningHours, TimeSpan } from "@yanta/types";
import { weekdayOf, type Day } from "../calendar/shanghaiDay";
import { clockTime } from "../calendar/shanghaiTime";
import { dayKind, type WorkCalendar } from "../calendar/workCalendar";
import { joinSpans, toMinutes, type MinuteSpan } from "./minuteSpan";

/**
 * When the doors of a place are open on one day for one item. The first rule that fits the day decides:
 * 1. a dated exception replaces everything, extended hours too;
 * 2. a statutory day off: nothing, or (`holidays: "open"`) its own weekday's pattern, either way without extended hours;
 * 3. a make-up Saturday or Sunday: the Monday pattern without extended hours, or (`makeUpDays: "closed"`) nothing;
 * 4. the weekday's pattern and the extended spans of that weekday which name the item.
 *
 * @param hours - as `OpeningHours` of the contract has checked them.
 * @param taskCode - null asks for the hall in general, which extended hours never serve.
 * @param day - a day of Asia/Shanghai.
 * @returns spans in order, overlapping and touching ones joined; null when the calendar does not cover the day.
 * @throws RangeError when `day` is no day.
 */
export function spansOn(
  hours: OpeningHours,
  taskCode: string | null,
  day: Day,
  calendar: WorkCalendar,
): TimeSpan[] | null {
  const spans = minuteSpansOn(hours, taskCode, day, calendar);
  return spans && spans.map(({ from, to }) => ({ from: clockTime(from), to: clockTime(to) }));
}

/** `spansOn` in minutes since midnight. */
export function minuteSpansOn(
  hours: OpeningHours,
  taskCode: string | null,
  day: Day,
  calendar: WorkCalendar,
): MinuteSpan[] | null {
  const kind = dayKind(calendar, day);
  if (kind === "unknown") return null;
  return joinSpans(unjoinedSpans(hours, taskCode, day, kind).map(toMinutes));
}

function unjoinedSpans(
  hours: OpeningHours,
  taskCode: string | null,
  day: Day,
  kind: ReturnType<typeof dayKind>,
): readonly TimeSpan[] {
  const exception = hours.exceptions.find(({ date }) => date === day);
  if (exception) return exception.spans ?? [];

  const weekday = weekdayOf(day);
  if (kind === "holiday") return hours.holidays === "open" ? hours.weekly[weekday] : [];
  if (kind === "makeUpDay") return hours.makeUpDays === "asWeekday" ? hours.weekly.mon : [];

  const extended = hours.extended.filter(
    ({ days, taskCodes }) => taskCode !== null && taskCodes.includes(taskCode) && days.includes(weekday),
  );
  return [...hours.weekly[weekday], ...extended];
}
