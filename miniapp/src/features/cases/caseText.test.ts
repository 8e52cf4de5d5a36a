import { describe, expect, test } from "@jest/globals";
import { daySpans, leftText, markOf, spanText } from "./caseText";
import { numberIn, readLookUp } from "./lookUpRules";

describe("a case in few words", () => {
  test.each([
    { state: "accepted" as const, overdue: false, name: "办理中" },
    { state: "accepted" as const, overdue: true, name: "已超期" },
    { state: "decided" as const, overdue: true, name: "有结果了" },
  ])("$state, late: $overdue, is marked $name", ({ name, ...one }) => {
    expect(markOf(one).name).toBe(name);
  });

  test.each([
    { left: 4, text: "还有4个工作日" },
    { left: 0, text: "今天应办完" },
    { left: null, text: "" },
  ])("$left days left are told as “$text”", ({ left, text }) => {
    const one = { state: "accepted", overdue: false, remainingWorkingDays: left } as never;
    expect(leftText(one)).toBe(text);
  });
});

test("days that do not count for one reason are one line, each counted day has its own", () => {
  const days = [
    { date: "2026-11-20", counted: true, because: "第1个工作日" },
    { date: "2026-11-21", counted: false, because: "周六，不算" },
    { date: "2026-11-22", counted: false, because: "周日，不算" },
    { date: "2026-11-23", counted: true, because: "第2个工作日" },
  ];
  expect(daySpans(days).map(spanText)).toEqual(["11月20日", "11月21日到22日", "11月23日"]);
  expect(spanText({ from: "2026-11-30", until: "2026-12-02" })).toBe("11月30日到12月2日");
});

describe("a number that is pasted or scanned", () => {
  test.each([
    { text: " ６１０１１３ 20261119 0001\n", number: "610113202611190001" },
    { text: "https://zwfw.example/query?projectNo=610113202611190001&x=1", number: "610113202611190001" },
    { text: "您的办件编号：610113202611190001，请妥善保管", number: "610113202611190001" },
    { text: "没有编号", number: "" },
  ])("$text is read as “$number”", ({ text, number }) => {
    expect(numberIn(text)).toBe(number);
  });

  test("is asked with the tail, and each mistake is named", () => {
    expect(readLookUp("610113 202611190001", "012x")).toEqual({
      ok: true,
      asked: { projectNo: "610113202611190001", idTail: "012X" },
    });
    expect(readLookUp("123", "1")).toMatchObject({
      ok: false,
      mistakes: { projectNo: expect.stringContaining("编号"), idTail: expect.stringContaining("4位") },
    });
  });
});
