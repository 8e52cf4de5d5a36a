import { PUBLISHED_NOTICES, type HolidayArrangement, type HolidayNotice } from "./notices";
import { dayFromNumber, dayNumber, isDay, isWeekend, type Day } from "./shanghaiDay";

/** What a notice makes of a day. Days it does not name follow their weekday. */
export interface DayMark {
  kind: "off" | "work";
  /** The holiday for which it is off, or for which it is worked. */
  holiday: string;
}

/** Statutory days off and make-up working days, and the span of days for which they are known. */
export interface WorkCalendar {
  coveredFrom: Day;
  /** Last day that is known. Beyond it nobody can say which weekdays are worked. */
  coveredUntil: Day;
  days: ReadonlyMap<Day, DayMark>;
  /** The data the calendar was made of, ready to be sent on as JSON. */
  notices: readonly HolidayNotice[];
}

export type DayKind = "workingDay" | "weekend" | "holiday" | "makeUpDay" | "unknown";

/** A holiday notice that cannot be right. */
export class CalendarError extends Error {
  override name = "CalendarError";
}

/**
 * The published calendar together with later notices; a notice for a year that is already there replaces that year.
 *
 * @throws CalendarError when a date does not exist or lies outside the notice's year and the December before it, when a
 *   make-up day is no Saturday or Sunday, or when a year is missing between the first and the last.
 */
export function calendarWith(extra: readonly HolidayNotice[]): WorkCalendar {
  const byYear = new Map<number, HolidayNotice>();
  for (const notice of [...PUBLISHED_NOTICES, ...extra]) byYear.set(notice.year, notice);
  const notices = Array.from(byYear.values()).sort((a, b) => a.year - b.year);
  const days = new Map<Day, DayMark>();
  let expected = notices[0]?.year ?? 0;
  for (const notice of notices) {
    if (notice.year !== expected) throw new CalendarError(`the notice of ${expected} is missing`);
    expected += 1;
    for (const holiday of notice.holidays) markHoliday(days, notice, holiday);
  }
  return { coveredFrom: `${notices[0]?.year}-01-01`, coveredUntil: `${expected - 1}-12-31`, days, notices };
}

function markHoliday(days: Map<Day, DayMark>, notice: HolidayNotice, holiday: HolidayArrangement): void {
  const [first = "", last = first] = holiday.off.split("/");
  const worked = holiday.work ?? [];
  for (const day of [first, last, ...worked]) assertDayOfNotice(day, notice);
  if (first > last) throw new CalendarError(`${holiday.off}: ends before it begins`);
  for (let number = dayNumber(first); number <= dayNumber(last); number += 1) {
    days.set(dayFromNumber(number), { kind: "off", holiday: holiday.name });
  }
  for (const day of worked) {
    if (!isWeekend(day)) throw new CalendarError(`${day}: a make-up day is a Saturday or Sunday`);
    if (first <= day && day <= last) throw new CalendarError(`${day}: both off and worked`);
    days.set(day, { kind: "work", holiday: holiday.name });
  }
}

/** New Year's arrangement may reach into the December before; nothing else leaves its year. */
function assertDayOfNotice(day: Day, { year }: HolidayNotice): void {
  if (!isDay(day)) throw new CalendarError(`${day}: no such day`);
  if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`)) {
    throw new CalendarError(`${day}: not a day of the notice of ${year}`);
  }
}

/** 2024-01-01…2026-12-31, from the notices that are published as data here. */
export const statutoryCalendar: WorkCalendar = calendarWith([]);

/** Whether the calendar knows a day. */
export const isCovered = ({ coveredFrom, coveredUntil }: WorkCalendar, day: Day): boolean =>
  coveredFrom <= day && day <= coveredUntil;

/** `unknown` outside the cover: there a weekday may well be off, and a Saturday worked. */
export function dayKind(calendar: WorkCalendar, day: Day): DayKind {
  if (!isCovered(calendar, day)) return "unknown";
  const mark = calendar.days.get(day);
  if (mark) return mark.kind === "off" ? "holiday" : "makeUpDay";
  return isWeekend(day) ? "weekend" : "workingDay";
}

/** A working day or a make-up day; null when the calendar does not know the day. */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean | null {
  const kind = dayKind(calendar, day);
  return kind === "unknown" ? null : kind === "workingDay" || kind === "makeUpDay";
}

/** The holiday for which a day is off or is worked: 国庆节; null on every other day. */
export const holidayOf = (calendar: WorkCalendar, day: Day): string | null => calendar.days.get(day)?.holiday ?? null;
