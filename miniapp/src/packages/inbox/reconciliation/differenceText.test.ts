import { describe, expect, test } from "@jest/globals";
import { amountsText, recentDays } from "./differenceText";

describe("a difference", () => {
  test.each([
    { expectedFen: 2_000, foundFen: 1_999, is: "应为20元，实为19.99元" },
    { foundFen: 2_000, is: "实为20元" },
    { is: "" },
  ])("says the amounts that are known: $is", ({ is, ...difference }) => {
    expect(amountsText(difference)).toBe(is);
  });
});

test("the bills to look at begin with yesterday's in Shanghai", () => {
  expect(recentDays(Date.parse("2026-11-24T17:00:00Z"), 2)).toEqual(["2026-11-24", "2026-11-23"]);
});
