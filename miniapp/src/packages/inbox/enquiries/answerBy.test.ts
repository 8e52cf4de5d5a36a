import { describe, expect, test } from "@jest/globals";
import { answerBy } from "./answerBy";

describe("the day by which an office answers", () => {
  test.each([
    { says: "days are left", state: "open", overdue: false, left: 3, is: "11月27日（周五）到期，还有3个工作日" },
    { says: "it is today", state: "accepted", overdue: false, left: 0, is: "11月27日（周五）到期，就是今天" },
    { says: "it has passed", state: "reopened", overdue: true, left: -2, is: "11月27日（周五）到期，过了2个工作日" },
    {
      says: "no working day has passed since",
      state: "open",
      overdue: true,
      left: 0,
      is: "11月27日（周五）到期，已过期",
    },
    {
      says: "next year's holidays are not known",
      state: "open",
      overdue: false,
      left: undefined,
      is: "11月27日（周五）到期",
    },
    { says: "it has answered", state: "answered", overdue: false, left: 3, is: "" },
  ] as const)("is told when $says", ({ state, overdue, left, is }) => {
    const workingDaysLeft = left === undefined ? {} : { workingDaysLeft: left };
    expect(answerBy({ state, dueOn: "2026-11-27", dueIsAbout: false, overdue, ...workingDaysLeft })).toBe(is);
  });

  test("is about a day where it may still move", () => {
    const due = { state: "open", dueOn: "2027-01-05", dueIsAbout: true, overdue: false } as const;
    expect(answerBy(due)).toBe("约1月5日（周二）到期");
  });
});
