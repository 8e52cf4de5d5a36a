import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  clockTime,
  formatInstant,
  instantAt,
  minutesOfClock,
  parseInstant,
  shanghaiDay,
  shanghaiMinuteOfDay,
} from "./shanghaiTime";

describe("an instant on Shanghai's clock", () => {
  test.each([
    { utc: "2026-03-02T00:00:00Z", day: "2026-03-02", minute: 480, text: "2026-03-02T08:00:00+08:00" },
    { utc: "2026-03-02T15:59:59.999Z", day: "2026-03-02", minute: 1439, text: "2026-03-02T23:59:59.999+08:00" },
    { utc: "2026-03-02T16:00:00Z", day: "2026-03-03", minute: 0, text: "2026-03-03T00:00:00+08:00" },
    { utc: "2025-12-31T16:00:00Z", day: "2026-01-01", minute: 0, text: "2026-01-01T00:00:00+08:00" },
    { utc: "2024-02-29T04:30:00Z", day: "2024-02-29", minute: 750, text: "2024-02-29T12:30:00+08:00" },
    { utc: "1969-12-31T15:59:00Z", day: "1969-12-31", minute: 1439, text: "1969-12-31T23:59:00+08:00" },
  ])("$utc is $text", ({ utc, day, minute, text }) => {
    const instant = new Date(utc);
    expect(shanghaiDay(instant)).toBe(day);
    expect(shanghaiMinuteOfDay(instant)).toBe(minute);
    expect(formatInstant(instant)).toBe(text);
  });

  test("minutes after midnight make an instant, and 1440 the next midnight", () => {
    expect(formatInstant(instantAt("2026-03-02", 540))).toBe("2026-03-02T09:00:00+08:00");
    expect(formatInstant(instantAt("2026-12-31", 1440))).toBe("2027-01-01T00:00:00+08:00");
  });
  test("an invalid Date is refused rather than written", () => {
    expect(() => formatInstant(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => shanghaiDay(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe("a written instant", () => {
  test.each([
    { text: "2026-03-02T09:00:00+08:00", utc: "2026-03-02T01:00:00.000Z" },
    { text: "2026-03-02T09:00+08:00", utc: "2026-03-02T01:00:00.000Z" },
    { text: "2026-03-02t01:00:00z", utc: "2026-03-02T01:00:00.000Z" },
    { text: "2026-03-01T20:00:00.5-05:00", utc: "2026-03-02T01:00:00.500Z" },
    { text: "2026-03-02T06:45:00+0545", utc: "2026-03-02T01:00:00.000Z" },
    { text: "2026-03-02T09:00:00.1239999+08:00", utc: "2026-03-02T01:00:00.123Z" },
    { text: "0050-01-01T00:00:00Z", utc: "0050-01-01T00:00:00.000Z" },
  ])("$text is read", ({ text, utc }) => {
    expect(parseInstant(text)?.toISOString()).toBe(utc);
  });

  test.each([
    { says: "no offset", text: "2026-03-02T09:00:00" },
    { says: "no time", text: "2026-03-02" },
    { says: "a day that does not exist", text: "2026-02-29T09:00:00+08:00" },
    { says: "hour 24", text: "2026-03-02T24:00:00+08:00" },
    { says: "minute 60", text: "2026-03-02T09:60:00+08:00" },
    { says: "second 60", text: "2026-03-02T09:00:60+08:00" },
    { says: "an offset that does not exist", text: "2026-03-02T09:00:00+24:00" },
    { says: "a space for the T", text: "2026-03-02 09:00:00+08:00" },
    { says: "something after it", text: "2026-03-02T09:00:00Z " },
    { says: "nothing", text: "" },
  ])("is refused with $says", ({ text }) => {
    expect(parseInstant(text)).toBeNull();
  });

  test("comes back from what was written of it", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }), (instant) => {
        expect(parseInstant(formatInstant(instant))?.getTime()).toBe(instant.getTime());
        expect(instantAt(shanghaiDay(instant), 0).getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
    );
  });
});

test("clock times and minutes of the day are the same thing", () => {
  expect([0, 5, 600, 1439, 1440].map(clockTime)).toEqual(["00:00", "00:05", "10:00", "23:59", "24:00"]);
  expect(["00:00", "00:05", "10:00", "23:59", "24:00"].map(minutesOfClock)).toEqual([0, 5, 600, 1439, 1440]);
});
