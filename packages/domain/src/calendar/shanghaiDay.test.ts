import { describe, expect, test } from "@jest/globals";
import { addDays, dayNumber, daysBetween, isDay, weekdayOf } from "./shanghaiDay";

describe("counting days", () => {
  test.each([
    { from: "2026-03-02", days: 1, to: "2026-03-03" },
    { from: "2026-12-31", days: 1, to: "2027-01-01" },
    { from: "2024-02-28", days: 1, to: "2024-02-29" },
    { from: "2025-02-28", days: 1, to: "2025-03-01" },
    { from: "2026-03-01", days: -1, to: "2026-02-28" },
    { from: "2026-01-01", days: 365, to: "2027-01-01" },
    { from: "2026-03-02", days: 0, to: "2026-03-02" },
  ])("$days after $from is $to", ({ from, days, to }) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test("1970-01-01 is day 0", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
  });

  test.each([
    { day: "2026-03-02", weekday: "mon" },
    { day: "2026-03-08", weekday: "sun" },
    { day: "2024-02-29", weekday: "thu" },
    { day: "2000-01-01", weekday: "sat" },
    { day: "1969-12-31", weekday: "wed" },
  ])("$day is a $weekday", ({ day, weekday }) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-3-2", "20260302", "", "2026-03-02T00:00"])(
    "%p is no day",
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );
});
