import { describe, expect, test } from "@jest/globals";
import { GRADE_NAMES, isLow, shareText } from "./gradeText";

describe("a grade", () => {
  test.each([
    { grade: 5, name: "非常满意", low: false },
    { grade: 4, name: "满意", low: false },
    { grade: 3, name: "基本满意", low: false },
    { grade: 2, name: "不满意", low: true },
    { grade: 1, name: "非常不满意", low: true },
  ] as const)("of $grade is called $name, and is a low one: $low", ({ grade, name, low }) => {
    expect([GRADE_NAMES[grade], isLow(grade)]).toEqual([name, low]);
  });

  test.each([
    { share: 1, is: "100%" },
    { share: 0, is: "0%" },
    { share: 0.96, is: "96%" },
    { share: 2 / 3, is: "66.6%" },
    { share: 1999 / 2000, is: "99.9%" },
    { share: 0.57, is: "57%" },
  ])("given by $share of all reads $is, never more than it is", ({ share, is }) => {
    expect(shareText(share)).toBe(is);
  });
});
