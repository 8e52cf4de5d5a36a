import { describe, expect, test } from "@jest/globals";
import { statutoryCalendar } from "../calendar/workCalendar";
import { placeHours, spans, workdays } from "./openingTable.fixture";
import { spansOn } from "./spansOn";

const hall = placeHours({
  weekly: workdays("13:30-17:00 09:00-12:00"),
  extended: [{ days: ["fri"], from: "17:00", to: "19:00", taskCodes: ["permit"] }],
  exceptions: [{ date: "2026-03-05", closed: true }],
});

describe("the spans of one day", () => {
  test.each([
    { says: "come in order", day: "2026-03-02", taskCode: null, answer: spans("09:00-12:00 13:30-17:00") },
    {
      says: "are joined where they touch",
      day: "2026-03-06",
      taskCode: "permit",
      answer: spans("09:00-12:00 13:30-19:00"),
    },
    {
      says: "leave out what names other items",
      day: "2026-03-06",
      taskCode: "birth",
      answer: spans("09:00-12:00 13:30-17:00"),
    },
    { says: "are none on a day closed by exception", day: "2026-03-05", taskCode: null, answer: [] },
    { says: "are none on a statutory holiday", day: "2026-10-01", taskCode: null, answer: [] },
    {
      says: "are Monday's on a make-up Saturday",
      day: "2026-10-10",
      taskCode: null,
      answer: spans("09:00-12:00 13:30-17:00"),
    },
    { says: "are unknown after the calendar", day: "2027-01-01", taskCode: null, answer: null },
    { says: "are unknown before the calendar", day: "2023-12-31", taskCode: null, answer: null },
  ])("$says", ({ day, taskCode, answer }) => {
    expect(spansOn(hall, taskCode, day, statutoryCalendar)).toEqual(answer);
  });

  test("leave the place's own hours as they were", () => {
    const before = JSON.stringify(hall);
    spansOn(hall, "permit", "2026-03-06", statutoryCalendar);
    expect(JSON.stringify(hall)).toBe(before);
  });
});
