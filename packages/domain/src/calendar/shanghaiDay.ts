import type { Weekday } from "@yanta/types";

/** A civil day of Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

const WEEKDAYS: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const fourDigits = (value: number): string => `000${value}`.slice(-4);

/** Days since 1970-01-01, or NaN for a text that is no day: 2026-02-30 is none. */
function dayNumberOrNaN(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number.NaN;
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const midnight = new Date(0);
  // Not Date.UTC, which reads the years 0–99 as 1900–1999.
  midnight.setUTCFullYear(year, month - 1, date);
  // A day that does not exist rolls over into the next month.
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === date;
  return exists ? midnight.getTime() / MS_PER_DAY : Number.NaN;
}

/** Whether a text is a `YYYY-MM-DD` that exists. */
export const isDay = (text: string): text is Day => !Number.isNaN(dayNumberOrNaN(text));

/**
 * Days since 1970-01-01: the form to count in.
 *
 * @throws RangeError for a text that is no day.
 */
export function dayNumber(day: Day): number {
  const number = dayNumberOrNaN(day);
  if (Number.isNaN(number)) throw new RangeError(`no such day: ${day}`);
  return number;
}

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const midnight = new Date(number * MS_PER_DAY);
  return [
    fourDigits(midnight.getUTCFullYear()),
    twoDigits(midnight.getUTCMonth() + 1),
    twoDigits(midnight.getUTCDate()),
  ].join("-");
}

/** `days` may be negative. */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** Negative when `later` is the earlier one. */
export const daysBetween = (earlier: Day, later: Day): number => dayNumber(later) - dayNumber(earlier);

export const weekdayOf = (day: Day): Weekday => {
  // 1970-01-01, day 0, was a Thursday; the remainder of a day before it is negative.
  const index = (((dayNumber(day) + 4) % 7) + 7) % 7;
  // The index is 0…6 and the table has seven names; "sun" satisfies the compiler only.
  return WEEKDAYS[index] ?? "sun";
};

export const isWeekend = (day: Day): boolean => {
  const weekday = weekdayOf(day);
  return weekday === "sat" || weekday === "sun";
};
