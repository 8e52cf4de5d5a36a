import { describe, expect, test } from "@jest/globals";
import { hasSlept, nextReloadAt } from "./nightlyReload";

const at = (text: string): number => Date.parse(`${text}+08:00`);

describe("a screen loads itself anew", () => {
  test.each([
    { says: "in the coming night", now: "2026-11-24T10:00:00", random: 0, reload: "2026-11-25T03:30:00" },
    {
      says: "in the same night before half past three",
      now: "2026-11-25T01:00:00",
      random: 0,
      reload: "2026-11-25T03:30:00",
    },
    { says: "each at its own minute", now: "2026-11-24T10:00:00", random: 0.5, reload: "2026-11-25T03:40:00" },
    { says: "never twice in a night", now: "2026-11-25T03:31:00", random: 0.9, reload: "2026-11-26T03:48:00" },
    { says: "over the end of a year", now: "2026-12-31T23:59:59", random: 0, reload: "2027-01-01T03:30:00" },
  ])("$says", ({ now, random, reload }) => {
    expect(nextReloadAt(at(now), random)).toBe(at(reload));
  });
});

describe("a computer that was asleep", () => {
  test.each([
    { says: "a tick after a second", gap: 1_000, slept: false },
    { says: "a tick of a tab in the background, once a minute", gap: 60_000, slept: false },
    { says: "a tick after a night", gap: 8 * 3_600_000, slept: true },
  ])("$says: $slept", ({ gap, slept }) => {
    expect(hasSlept(1_000_000, 1_000_000 + gap)).toBe(slept);
  });
});
