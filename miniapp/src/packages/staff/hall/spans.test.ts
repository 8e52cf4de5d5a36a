import { describe, expect, test } from "@jest/globals";
import type { OpeningHours } from "@yanta/types";
import { draftOf, hoursOf, readSpans, spansText } from "./spans";

describe("hours as a supervisor types them", () => {
  test.each([
    ["09:00-12:00，13:30-17:00", "09:00-12:00，13:30-17:00"],
    ["9:00-12:00,13:30-17:00", "09:00-12:00，13:30-17:00"],
    ["9：00至12：00、13:30到17:00", "09:00-12:00，13:30-17:00"],
    ["13:30-17:00，9:00-12:00", "09:00-12:00，13:30-17:00"],
    ["00:00-24:00", "00:00-24:00"],
    ["", ""],
  ])("%s is read as %s", (typed, text) => {
    const read = readSpans(typed);
    expect("spans" in read ? spansText(read.spans) : read.mistake).toBe(text);
  });

  test.each(["上午", "9-12", "12:00-09:00", "09:00-09:00", "09:70-10:00", "23:00-25:00"])(
    "%s is not understood",
    (typed) => {
      expect(readSpans(typed)).toMatchObject({ mistake: expect.stringContaining("看不懂") });
    },
  );

  test("two spans that overlap are told", () => {
    expect(readSpans("09:00-12:00，11:00-13:00")).toMatchObject({ mistake: expect.stringContaining("重叠") });
  });
});

describe("a change of hours", () => {
  const day = [{ from: "09:00", to: "17:00" }];
  const before: OpeningHours = {
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    exceptions: [{ date: "2026-12-01", closed: true }],
    holidays: "closed",
    makeUpDays: "asWeekday",
    extended: [],
    lastTicketMinutesBeforeClose: 30,
  };
  const today = "2026-11-24";
  const changed = (more: Partial<ReturnType<typeof draftOf>>) =>
    hoursOf({ ...draftOf(before), ...more }, before, today);

  test("nothing changed is what it was", () => {
    expect(changed({})).toEqual({ hours: before });
  });

  test("a day without hours is closed, one with hours is open in these alone; the other days stay", () => {
    const closed = changed({ date: "2026-11-27" });
    expect(closed).toMatchObject({
      hours: { exceptions: [before.exceptions[0], { date: "2026-11-27", closed: true }] },
    });
    const morning = changed({ date: "2026-12-01", dateSpans: "09:00-12:00" });
    expect(morning).toMatchObject({
      hours: { exceptions: [{ date: "2026-12-01", spans: [{ from: "09:00", to: "12:00" }] }] },
    });
  });

  test("every field that cannot be read is named", () => {
    const weekly = { ...draftOf(before).weekly, mon: "早上" };
    expect(changed({ weekly, date: "2026-11-23", dateSpans: "?" })).toMatchObject({
      mistakes: { mon: expect.any(String), date: expect.any(String), dateSpans: expect.any(String) },
    });
  });
});
