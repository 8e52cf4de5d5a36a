import { describe, expect, test } from "@jest/globals";
import { faultsIn } from "./ratingJudge";
import { rateThroughKills } from "./ratingStorm";

describe("low grades while the BFF is killed at random moments", () => {
  test("are all kept once, each with its rectification", async () => {
    const report = await rateThroughKills({ seed: 5, visits: 300, kills: 2 });
    expect(report.violations).toEqual([]);
    expect(report.kills).toBeGreaterThan(0);
    expect(report.brokenOff).toBeGreaterThan(0);
    expect(report.lowGrades).toBeGreaterThan(report.visits / 3);
  }, 60_000);

  test("would be found out by the judge if one stood alone or was lost", () => {
    const lost = faultsIn([], [{ visit: 1, grade: 1 }]);
    expect(lost).toEqual(["visit 1: its rating is lost"]);
  });
});
