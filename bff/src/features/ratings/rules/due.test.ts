import { describe, expect, test } from "@jest/globals";
import { statutoryCalendar } from "@yanta/domain/calendar";
import { workingDaysAfter, workingDaysLeft } from "./due";

describe("a limit in working days", () => {
  test.each([
    { says: "leaves the weekend out", from: "2026-11-25", days: 5, on: "2026-12-02" },
    { says: "leaves its first day out, also a day off", from: "2026-11-28", days: 1, on: "2026-11-30" },
    { says: "leaves a holiday out and counts the make-up day", from: "2026-09-30", days: 3, on: "2026-10-10" },
    { says: "takes weekdays for worked where nothing is published", from: "2026-12-31", days: 2, on: "2027-01-04" },
  ])("$says: $days after $from is $on", ({ from, days, on }) => {
    expect(workingDaysAfter(from, days, statutoryCalendar)).toBe(on);
  });

  test.each([
    { today: "2026-11-25", dueOn: "2026-12-02", left: 5 },
    { today: "2026-12-02", dueOn: "2026-12-02", left: 0 },
    { today: "2026-11-28", dueOn: "2026-11-29", left: 0 },
    { today: "2026-12-03", dueOn: "2026-12-02", left: -1 },
    { today: "2026-12-07", dueOn: "2026-12-02", left: -3 },
  ])("has $left days left on $today when it is due on $dueOn", ({ today, dueOn, left }) => {
    expect(workingDaysLeft(today, dueOn, statutoryCalendar)).toBe(left);
  });
});
