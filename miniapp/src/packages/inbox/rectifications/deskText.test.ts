import { describe, expect, test } from "@jest/globals";
import { deskMark, leftText } from "./deskText";

describe("a low grade in the tray", () => {
  test.each([
    { says: "in time", overdue: false, left: 5, is: "12月2日（周三）到期，还有5个工作日" },
    { says: "on its last day", overdue: false, left: 0, is: "12月2日（周三）到期，就是今天" },
    { says: "late by a weekend", overdue: true, left: 0, is: "12月2日（周三）到期，已过期" },
    { says: "late by two days", overdue: true, left: -2, is: "12月2日（周三）到期，过了2个工作日" },
    { says: "with nothing due", overdue: false, left: undefined, is: "" },
  ])("$says reads “$is”", ({ overdue, left, is }) => {
    const due = { dueOn: "2026-12-02", overdue };
    expect(leftText(left === undefined ? due : { ...due, remainingWorkingDays: left })).toBe(is);
  });

  test.each([
    { state: "open", overdue: false, tone: "warn", name: "等答复" },
    { state: "open", overdue: true, tone: "bad", name: "等答复（已过期）" },
    { state: "appealed", overdue: false, tone: "brand", name: "误评申诉，等决定" },
    { state: "closed", overdue: false, tone: "quiet", name: "已再次答复" },
  ] as const)("that is $state (overdue: $overdue) is marked $name", ({ state, overdue, tone, name }) => {
    expect(deskMark({ state, overdue })).toEqual({ tone, name });
  });
});
