import { dayFromNumber, dayNumber, isDay, type Day } from "./shanghaiDay";

/**
 * Asia/Shanghai is UTC+8 all year since 1991, so instants turn into wall clock by arithmetic.
 * `Intl` is no way out: mini-programs on Android have none.
 */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

function shanghaiMs(instant: Date): number {
  const ms = instant.getTime() + SHANGHAI_OFFSET_MS;
  if (Number.isNaN(ms)) throw new RangeError("not an instant: Invalid Date");
  return ms;
}

/**
 * The day on which an instant falls in Asia/Shanghai, as days since 1970-01-01: the form to count in.
 *
 * @throws RangeError for an invalid Date.
 */
export const shanghaiDayNumber = (instant: Date): number => Math.floor(shanghaiMs(instant) / MS_PER_DAY);

/**
 * The day on which an instant falls in Asia/Shanghai.
 *
 * @throws RangeError for an invalid Date.
 */
export const shanghaiDay = (instant: Date): Day => dayFromNumber(shanghaiDayNumber(instant));

/** Minutes since midnight in Asia/Shanghai, 0…1439; seconds are cut off. */
export const shanghaiMinuteOfDay = (instant: Date): number =>
  Math.floor((shanghaiMs(instant) - dayNumber(shanghaiDay(instant)) * MS_PER_DAY) / MS_PER_MINUTE);

/** The instant that lies `minutes` after midnight of a Shanghai day; 1440 is the midnight that ends it. */
export const instantAt = (day: Day, minutes: number): Date =>
  new Date(dayNumber(day) * MS_PER_DAY + minutes * MS_PER_MINUTE - SHANGHAI_OFFSET_MS);

/**
 * ISO 8601 with Shanghai's offset, `2026-03-02T09:00:00+08:00`; milliseconds only when there are any.
 *
 * @throws RangeError for an invalid Date.
 */
export function formatInstant(instant: Date): string {
  // The ISO text of the shifted instant reads as Shanghai's wall clock.
  const wallClock = new Date(shanghaiMs(instant)).toISOString();
  return `${wallClock.replace(".000Z", "Z").slice(0, -1)}+08:00`;
}

const ISO_INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))$/;

/**
 * Reads an ISO 8601 instant. Any offset will do, but there must be one: a wall clock without it names no instant.
 * Digits beyond the millisecond are cut off.
 *
 * @returns null when the text is no such instant or names a day or time that does not exist.
 */
export function parseInstant(text: string): Date | null {
  const match = ISO_INSTANT.exec(text);
  if (!match) return null;
  const [, day = "", hours, minutes, seconds = "0", fraction = "", , sign, offsetHours = "0", offsetMinutes = "0"] =
    match;
  if (!isDay(day)) return null;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  if (Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return null;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === "-" ? -1 : 1);
  const minutesOfDay = Number(hours) * 60 + Number(minutes) - offset;
  const ms = Number(seconds) * 1000 + Number(`${fraction}000`.slice(0, 3));
  return new Date(dayNumber(day) * MS_PER_DAY + minutesOfDay * MS_PER_MINUTE + ms);
}

/** `HH:mm` of a number of minutes since midnight, 0…1440; the end of a day is written 24:00. */
export const clockTime = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** Minutes since midnight of an `HH:mm` that the contract has checked. */
export const minutesOfClock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
