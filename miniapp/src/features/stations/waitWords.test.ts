import { expect, test } from "@jest/globals";
import { placeWaitText } from "./waitWords";

test.each([
  { says: "people and a range", wait: { waiting: 3, p50: 10, p80: 20 }, is: "前面约3人，等10到20分钟（10:32）" },
  {
    says: "one number when the range is none",
    wait: { waiting: 3, p50: 12, p80: 12 },
    is: "前面约3人，等12分钟（10:32）",
  },
  { says: "that there is no line", wait: { waiting: 0, p50: 0, p80: 0 }, is: "现在不用排队（10:32）" },
  {
    says: "that the counters are busy though nobody waits",
    wait: { waiting: 0, p50: 4, p80: 6 },
    is: "前面没有人，约4到6分钟后轮到（10:32）",
  },
  { says: "nothing where nobody can say", wait: undefined, is: "" },
])("a place tells $says", ({ wait, is }) => {
  expect(placeWaitText(wait, "10:32")).toBe(is);
});
