import { expect, test } from "@jest/globals";
import { rangeText } from "./rangeText";

test.each([
  [0, 0, "约1分钟"],
  [0, 3, "约1到3分钟"],
  [5, 5, "约5分钟"],
  [12, 20, "约12到20分钟"],
])("between %d and %d minutes: %s", (p50, p80, text) => {
  expect(rangeText({ p50, p80 })).toBe(text);
});
