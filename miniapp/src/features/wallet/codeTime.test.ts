import { describe, expect, test } from "@jest/globals";
import { codeAge, codeLifeOf, elapsedSeconds } from "./codeTime";

const life = codeLifeOf({
  issuedAt: "2026-11-24T02:00:00Z",
  refreshAt: "2026-11-24T02:00:30Z",
  expiresAt: "2026-11-24T02:00:45Z",
});

describe("a code on the screen", () => {
  test.each([
    { elapsed: 0, secondsToNext: 30, isDead: false },
    { elapsed: 29, secondsToNext: 1, isDead: false },
    { elapsed: 30, secondsToNext: 0, isDead: false },
    { elapsed: 44, secondsToNext: 0, isDead: false },
    { elapsed: 45, secondsToNext: 0, isDead: true },
  ])("after $elapsed seconds", ({ elapsed, ...age }) => {
    expect(codeAge(life, elapsed)).toEqual(age);
  });
});

describe("the seconds that have passed", () => {
  test.each([
    { says: "as counted, when the clock stands still", ticks: 7, clock: 0, seconds: 7 },
    { says: "as the clock says, when counting was held up", ticks: 2, clock: 61_900, seconds: 61 },
    { says: "as counted, when the clock was set back", ticks: 5, clock: -3_600_000, seconds: 5 },
  ])("are $says", ({ ticks, clock, seconds }) => {
    expect(elapsedSeconds(ticks, 1_000_000, 1_000_000 + clock)).toBe(seconds);
  });
});
