import { describe, expect, test } from "@jest/globals";
import type { Grade } from "@yanta/types";
import { figuresOf, type GradeCount } from "./figures";

const name = (grade: Grade): string => `第${grade}等`;
const counts = (...rows: [Grade, number, number][]): GradeCount[] =>
  rows.map(([grade, count, rectified]) => ({ grade, count, rectified }));

describe("the public figures", () => {
  test.each([
    { says: "nothing", given: counts(), total: 0, low: 0, rectified: 0 },
    { says: "good grades", given: counts([5, 3, 0], [3, 1, 0]), total: 4, satisfiedShare: 1, low: 0, rectified: 0 },
    {
      says: "all five",
      given: counts([5, 4, 0], [4, 2, 0], [3, 2, 0], [2, 1, 1], [1, 1, 0]),
      total: 10,
      satisfiedShare: 0.8,
      low: 2,
      rectified: 1,
      rectifiedShare: 0.5,
    },
    {
      says: "low ones",
      given: counts([1, 2, 2]),
      total: 2,
      satisfiedShare: 0,
      low: 2,
      rectified: 2,
      rectifiedShare: 1,
    },
  ])("of $says add up, with no share of nothing", ({ says: _, given, ...expected }) => {
    const { grades, ...figures } = figuresOf(given, name);
    expect(figures).toEqual(expected);
    expect(grades.map(({ grade }) => grade)).toEqual([5, 4, 3, 2, 1]);
  });

  test("name every grade and count those nobody gave as none", () => {
    expect(figuresOf(counts([4, 7, 0]), name).grades.slice(0, 2)).toEqual([
      { grade: 5, name: "第5等", count: 0 },
      { grade: 4, name: "第4等", count: 7 },
    ]);
  });
});
