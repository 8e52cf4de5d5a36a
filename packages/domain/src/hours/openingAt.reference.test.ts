import { describe, expect, test } from "@jest/globals";
import type { OpeningHours, TimeSpan, Weekday } from "@yanta/types";
import fc from "fast-check";
import type { DayMark, WorkCalendar } from "../calendar/workCalendar";
import { openingAt } from "./openingAt";

/*
 * A second reading of the rules, written to share nothing with the first: every minute of two weeks is asked by itself
 * whether the doors are open, and the rest is counted off on that list.
 */
const WEEKDAYS: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const DAYS = Array.from({ length: 14 }, (_, i) => `2026-10-${i < 4 ? "0" : ""}${i + 6}`);
const FIRST_MINUTE_MS = Date.parse("2026-10-06T00:00:00+08:00");
const MINUTES = DAYS.length * 1440;

const calendar: WorkCalendar = {
  coveredFrom: "2026-10-06",
  coveredUntil: "2026-10-19",
  notices: [],
  days: new Map<string, DayMark>([
    ["2026-10-06", { kind: "off", holiday: "国庆节" }],
    ["2026-10-07", { kind: "off", holiday: "国庆节" }],
    ["2026-10-10", { kind: "work", holiday: "国庆节" }],
    ["2026-10-17", { kind: "off", holiday: "made up" }],
    ["2026-10-18", { kind: "work", holiday: "made up" }],
  ]),
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");
/** Clock times are compared as text, "24:00" being later than all of them. */
const CLOCK = Array.from({ length: 1440 }, (_, m) => `${twoDigits(Math.floor(m / 60))}:${twoDigits(m % 60)}`);
const WEEKDAY_OF_DAY = DAYS.map((day) => WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? "sun");
const holds = (span: TimeSpan, clock: string): boolean => span.from <= clock && clock < span.to;

function doorsOpenInMinute(hours: OpeningHours, taskCode: string | null, minute: number): boolean {
  const day = DAYS[Math.floor(minute / 1440)] ?? "";
  const clock = CLOCK[minute % 1440] ?? "";
  const weekday = WEEKDAY_OF_DAY[Math.floor(minute / 1440)] ?? "sun";
  const mark = calendar.days.get(day)?.kind;
  for (const exception of hours.exceptions) {
    if (exception.date === day) return !exception.closed && (exception.spans ?? []).some((span) => holds(span, clock));
  }
  if (mark === "off" && hours.holidays === "closed") return false;
  if (mark === "work" && hours.makeUpDays === "closed") return false;
  const pattern = hours.weekly[mark === "work" ? "mon" : weekday];
  if (pattern.some((span) => holds(span, clock))) return true;
  if (mark) return false;
  return hours.extended.some(
    (entry) =>
      taskCode !== null && entry.taskCodes.includes(taskCode) && entry.days.includes(weekday) && holds(entry, clock),
  );
}

function referenceAnswer(hours: OpeningHours, taskCode: string | null, at: Date) {
  const minute = Math.floor((at.getTime() - FIRST_MINUTE_MS) / 60_000);
  const nothing = { open: false, closesAt: null, nextOpenAt: null, doorsOpen: false, beyondCalendar: true };
  if (minute < 0 || minute >= MINUTES) return nothing;
  const doors = Array.from({ length: MINUTES }, (_, m) => doorsOpenInMinute(hours, taskCode, m));
  const minutesLeft: number[] = Array.from({ length: MINUTES }, () => 0);
  for (let m = MINUTES - 1; m >= 0; m -= 1) minutesLeft[m] = doors[m] ? (minutesLeft[m + 1] ?? 0) + 1 : 0;
  const tickets = minutesLeft.map((left) => left > hours.lastTicketMinutesBeforeClose);
  const instant = (m: number) => new Date(FIRST_MINUTE_MS + m * 60_000);
  if (tickets[minute]) {
    const end = minute + (minutesLeft[minute] ?? 0);
    const known = end < MINUTES;
    return {
      open: true,
      closesAt: known ? instant(end) : null,
      nextOpenAt: null,
      doorsOpen: true,
      beyondCalendar: !known,
    };
  }
  const next = tickets.indexOf(true, minute);
  return {
    ...nothing,
    doorsOpen: doors[minute] ?? false,
    nextOpenAt: next >= 0 ? instant(next) : null,
    beyondCalendar: next < 0,
  };
}

/** A coarse clock makes spans touch, overlap and meet at midnight often. */
const halfHour = (half: number): string => `${half < 20 ? "0" : ""}${Math.floor(half / 2)}:${half % 2 ? "30" : "00"}`;
const span = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(48)))
  .map(([from, length]) => ({ from: halfHour(from), to: halfHour(Math.min(48, from + length)) }));
const spans: fc.Arbitrary<TimeSpan[]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(span, { maxLength: 4 }) },
  fc.array(fc.constant({ from: "00:00", to: "24:00" }), { maxLength: 1 }),
);
const taskCode = fc.constantFrom("permit", "passport", "birth");
const hours: fc.Arbitrary<OpeningHours> = fc.record({
  weekly: fc.record({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }),
  exceptions: fc.uniqueArray(
    fc.oneof(
      fc.record({ date: fc.constantFrom(...DAYS), spans }),
      fc.record({ date: fc.constantFrom(...DAYS), closed: fc.constant(true as const) }),
    ),
    { maxLength: 4, selector: ({ date }) => date },
  ),
  holidays: fc.constantFrom("closed", "open"),
  makeUpDays: fc.constantFrom("asWeekday", "closed"),
  extended: fc.array(
    fc
      .tuple(span, fc.subarray([...WEEKDAYS]), fc.subarray(["permit", "passport"]))
      .map(([{ from, to }, days, taskCodes]) => ({ from, to, days, taskCodes })),
    { maxLength: 3 },
  ),
  lastTicketMinutesBeforeClose: fc.constantFrom(0, 0, 15, 30, 45, 90, 240),
});
/** Also a day before the cover and a day after, on and off the minute. */
const at = fc
  .tuple(fc.integer({ min: -48, max: DAYS.length * 48 + 48 }), fc.constantFrom(-1, 0, 1, 899_999, 900_000, 1_234_567))
  .map(([halfHours, ms]) => new Date(FIRST_MINUTE_MS + halfHours * 1_800_000 + ms));

describe("whatever the hours and the instant", () => {
  test("the rule answers what counting the minutes one by one answers", () => {
    fc.assert(
      fc.property(hours, fc.option(taskCode), at, (someHours, someTask, instant) => {
        const { coveredUntil, ...answer } = openingAt(someHours, someTask, instant, calendar);
        expect(answer).toEqual(referenceAnswer(someHours, someTask, instant));
        expect(coveredUntil).toBe("2026-10-19");
      }),
      { numRuns: 400 },
    );
  });

  test("what the rule says happens next does happen then, and not a moment before", () => {
    fc.assert(
      fc.property(hours, fc.option(taskCode), at, (someHours, someTask, instant) => {
        const { nextOpenAt, closesAt } = openingAt(someHours, someTask, instant, calendar);
        const openIn = (date: Date, ms: number) =>
          openingAt(someHours, someTask, new Date(date.getTime() + ms), calendar);
        if (nextOpenAt) {
          expect(openIn(nextOpenAt, 0).open).toBe(true);
          expect(openIn(nextOpenAt, -1).open).toBe(false);
        }
        if (closesAt) {
          expect(openIn(closesAt, 0).doorsOpen).toBe(false);
          expect(openIn(closesAt, -1).doorsOpen).toBe(true);
        }
      }),
    );
  });
});
