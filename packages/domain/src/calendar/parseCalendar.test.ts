import { describe, expect, test } from "@jest/globals";
import { parseCalendar } from "./parseCalendar";
import { CalendarError, dayKind, statutoryCalendar } from "./workCalendar";

const notice = { year: 2027, source: "test", holidays: [{ name: "元旦", off: "2027-01-01" }] };

describe("a calendar read from JSON", () => {
  test("extends the published one", () => {
    const calendar = parseCalendar([notice]);
    expect(calendar.coveredUntil).toBe("2027-12-31");
    expect(dayKind(calendar, "2027-01-01")).toBe("holiday");
    expect(dayKind(calendar, "2026-10-10")).toBe("makeUpDay");
  });
  test("reads what another calendar was made of", () => {
    const copy = parseCalendar(JSON.parse(JSON.stringify(statutoryCalendar.notices)));
    expect([...copy.days]).toEqual([...statutoryCalendar.days]);
  });

  test.each([
    { says: "no list", json: { year: 2027 }, fault: "notices: a list" },
    { says: "nothing", json: null, fault: "notices: a list" },
    { says: "a notice that is a text", json: ["2027"], fault: "notices[0]: an object" },
    { says: "a year as text", json: [{ ...notice, year: "2027" }], fault: "notices[0].year" },
    { says: "a year with a fraction", json: [{ ...notice, year: 2027.5 }], fault: "notices[0].year" },
    { says: "no source", json: [{ ...notice, source: "" }], fault: "notices[0].source" },
    { says: "no holidays", json: [{ year: 2027, source: "test" }], fault: "notices[0].holidays: a list" },
    {
      says: "a holiday without days",
      json: [{ ...notice, holidays: [{ name: "元旦" }] }],
      fault: "notices[0].holidays[0].off",
    },
    {
      says: "a make-up day that is a number",
      json: [{ ...notice, holidays: [{ name: "元旦", off: "2027-01-01", work: [20270109] }] }],
      fault: "notices[0].holidays[0].work[0]",
    },
    {
      says: "days that cannot be",
      json: [{ ...notice, holidays: [{ name: "x", off: "soon" }] }],
      fault: "soon: no such day",
    },
  ])("is refused for $says", ({ json, fault }) => {
    expect(() => parseCalendar(json)).toThrow(CalendarError);
    expect(() => parseCalendar(json)).toThrow(fault);
  });
});
