import { expect, test } from "@jest/globals";
import { countText } from "./countText";

test.each([
  { says: "nothing waits", count: { open: 0 }, is: "没有" },
  { says: "work without a date is counted", count: { open: 2 }, is: "2件" },
  {
    says: "the date is that of the one due first",
    count: { open: 3, firstDueOn: "2026-12-04" },
    is: "3件，最早12月4日到期",
  },
])("in a tray: $says", ({ count, is }) => {
  expect(countText(count)).toBe(is);
});
