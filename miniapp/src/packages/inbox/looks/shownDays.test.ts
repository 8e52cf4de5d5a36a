import { expect, test } from "@jest/globals";
import { shownDays } from "./shownDays";

test("today is Shanghai's day, also late in the evening of another", () => {
  expect(shownDays(Date.parse("2026-11-30T17:00:00Z"))).toEqual([
    { value: "2026-12-01", name: "今天" },
    { value: "2026-11-30", name: "昨天" },
    { value: "2026-11-29", name: "前天" },
  ]);
});
