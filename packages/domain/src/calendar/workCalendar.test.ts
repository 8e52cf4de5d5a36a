import { describe, expect, test } from "@jest/globals";
import { addDays, isWeekend } from "./shanghaiDay";
import { CalendarError, calendarWith, dayKind, holidayOf, isWorkingDay, statutoryCalendar } from "./workCalendar";

const datesOf = (year: number, days: string): string[] => days.split(" ").map((day) => `${year}-${day}`);

/** Written out day by day from the public table of the package chinese-days 1.5.7: a second source, not our ranges. */
const TABLE = [
  {
    year: 2024,
    off: "01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-10 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07",
    work: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    workingDays: 251,
  },
  {
    year: 2025,
    off: "01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08",
    work: "01-26 02-08 04-27 09-28 10-11",
    workingDays: 248,
  },
  {
    year: 2026,
    off: "01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07",
    work: "01-04 02-14 02-28 05-09 09-20 10-10",
    workingDays: 248,
  },
];

describe.each(TABLE)("the calendar of $year", ({ year, off, work, workingDays }) => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) days.push(day);

  test("has the days off of the notice and no others", () => {
    expect(days.filter((day) => dayKind(statutoryCalendar, day) === "holiday")).toEqual(datesOf(year, off));
  });
  test("has the make-up days of the notice and no others, all at weekends", () => {
    const makeUpDays = days.filter((day) => dayKind(statutoryCalendar, day) === "makeUpDay");
    expect(makeUpDays).toEqual(datesOf(year, work));
    expect(makeUpDays.every(isWeekend)).toBe(true);
  });
  test(`counts ${workingDays} working days`, () => {
    expect(days.filter((day) => isWorkingDay(statutoryCalendar, day))).toHaveLength(workingDays);
  });
});

describe("a day", () => {
  test.each([
    { day: "2024-02-09", kind: "workingDay", holiday: null, says: "除夕 2024 is worked" },
    { day: "2024-06-09", kind: "weekend", holiday: null, says: "a weekend that adjoins 端午节 is a weekend" },
    { day: "2024-06-10", kind: "holiday", holiday: "端午节", says: "端午节 itself is off" },
    { day: "2026-02-14", kind: "makeUpDay", holiday: "春节", says: "a Saturday is worked for 春节" },
    { day: "2026-10-03", kind: "holiday", holiday: "国庆节", says: "a Saturday inside a holiday is off as a holiday" },
    { day: "2026-12-31", kind: "workingDay", holiday: null, says: "the last covered day is known" },
    {
      day: "2027-01-01",
      kind: "unknown",
      holiday: null,
      says: "the day after it is not, though everyone expects 元旦",
    },
    { day: "2024-01-01", kind: "holiday", holiday: "元旦", says: "the first covered day is known" },
    { day: "2023-12-31", kind: "unknown", holiday: null, says: "the day before it is not" },
  ])("$day: $says", ({ day, kind, holiday }) => {
    expect(dayKind(statutoryCalendar, day)).toBe(kind);
    expect(holidayOf(statutoryCalendar, day)).toBe(holiday);
    expect(isWorkingDay(statutoryCalendar, day)).toBe(
      kind === "unknown" ? null : kind === "workingDay" || kind === "makeUpDay",
    );
  });

  test("19 weekdays of 2026 are off", () => {
    const off = Array.from({ length: 365 }, (_, n) => addDays("2026-01-01", n)).filter(
      (day) => dayKind(statutoryCalendar, day) === "holiday" && !isWeekend(day),
    );
    expect(off).toHaveLength(19);
  });
});

describe("a later notice", () => {
  const newYear = { name: "元旦", off: "2027-01-01/2027-01-03", work: ["2026-12-27"] };

  test("extends the cover by its year and may make up in the December before", () => {
    const calendar = calendarWith([{ year: 2027, source: "test", holidays: [newYear] }]);
    expect(calendar.coveredUntil).toBe("2027-12-31");
    expect(dayKind(calendar, "2026-12-27")).toBe("makeUpDay");
    expect(dayKind(calendar, "2027-01-02")).toBe("holiday");
    expect(dayKind(calendar, "2027-01-04")).toBe("workingDay");
  });
  test("replaces the year that it names again", () => {
    const calendar = calendarWith([{ year: 2026, source: "test", holidays: [] }]);
    expect(dayKind(calendar, "2026-10-01")).toBe("workingDay");
    expect(dayKind(calendar, "2025-10-01")).toBe("holiday");
    expect(calendar.coveredUntil).toBe("2026-12-31");
  });
  test("leaves the published calendar as it is", () => {
    calendarWith([{ year: 2027, source: "test", holidays: [newYear] }]);
    expect(statutoryCalendar.coveredUntil).toBe("2026-12-31");
    expect(dayKind(statutoryCalendar, "2026-12-27")).toBe("weekend");
  });

  test.each([
    {
      says: "a missing year",
      year: 2028,
      holiday: { name: "元旦", off: "2028-01-01" },
      fault: "the notice of 2027 is missing",
    },
    { says: "a day that does not exist", year: 2027, holiday: { name: "x", off: "2027-02-30" }, fault: "no such day" },
    {
      says: "a day of another year",
      year: 2027,
      holiday: { name: "x", off: "2026-11-30" },
      fault: "not a day of the notice",
    },
    {
      says: "a range backwards",
      year: 2027,
      holiday: { name: "x", off: "2027-05-05/2027-05-01" },
      fault: "ends before it begins",
    },
    {
      says: "a make-up day in the week",
      year: 2027,
      holiday: { ...newYear, work: ["2027-01-04"] },
      fault: "a Saturday or Sunday",
    },
    {
      says: "a day both off and worked",
      year: 2027,
      holiday: { ...newYear, work: ["2027-01-02"] },
      fault: "both off and worked",
    },
  ])("is refused with $says", ({ year, holiday, fault }) => {
    const load = () => calendarWith([{ year, source: "test", holidays: [holiday] }]);
    expect(load).toThrow(CalendarError);
    expect(load).toThrow(fault);
  });
});
