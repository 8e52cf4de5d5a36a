import { expect, test } from "@jest/globals";
import type { BookingRules } from "@yanta/types";
import { ruleLines } from "./rulesText";

const rules: BookingRules = {
  daysAhead: 7,
  noticeMinutes: 30,
  cancelUntilMinutes: 120,
  maxLivePerPerson: 3,
  checkInEarlyMinutes: 45,
  checkInLateMinutes: 15,
  holdBackMinutes: 30,
  releaseToWalkInMinutes: 60,
  cellMinutes: 15,
  holdSeconds: 300,
  noShowLimit: 3,
  noShowWindowDays: 90,
  restrictionDays: 30,
  source: "district",
};

test("every rule is told in a sentence, and the station's own are marked", () => {
  const lines = ruleLines(rules, ["daysAhead"]);
  expect(lines.map(({ name }) => name).sort()).toEqual(
    Object.keys(rules)
      .filter((name) => name !== "source")
      .sort(),
  );
  expect(lines.filter(({ isOwn }) => isOwn).map(({ text }) => text)).toEqual(["可以约今后7天"]);
  expect(lines.map(({ text }) => text)).toContain("填写时占号5分钟");
});
