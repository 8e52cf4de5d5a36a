import { describe, expect, test } from "@jest/globals";
import { nextLookAt, politeTime } from "./lookTimes";

const at = (wallClock: string) => new Date(`2026-11-${wallClock.replace(" ", "T")}:00+08:00`);

describe("a case is looked at again", () => {
  test.each([
    { says: "just after midnight, when another day has counted", dueAt: at("27 23:59"), next: at("25 00:01") },
    { says: "when its hours are over", dueAt: at("24 15:00"), next: at("24 15:01") },
    { says: "after midnight when its hours are over already", dueAt: at("24 09:00"), next: at("25 00:01") },
    { says: "after midnight when it has no date", dueAt: null, next: at("25 00:01") },
  ])("$says", ({ dueAt, next }) => {
    expect(nextLookAt({ endedAt: null, dueAt }, at("24 10:00"))).toEqual(next);
  });
  test("only after a change once it is over", () => {
    expect(nextLookAt({ endedAt: at("20 10:00"), dueAt: null }, at("24 10:00")).getFullYear()).toBe(9999);
  });
});

describe("what is found out is told", () => {
  test.each([
    { found: at("24 00:01"), told: at("24 09:00") },
    { found: at("24 09:00"), told: at("24 09:00") },
    { found: at("24 19:59"), told: at("24 19:59") },
    { found: at("24 20:00"), told: at("25 09:00") },
  ])("found $found, told $told", ({ found, told }) => {
    expect(politeTime(found)).toEqual(told);
  });
});
