import { describe, expect, test } from "@jest/globals";
import { grantStateAt } from "./grantState";
import { isFresh, mayShowStale, STALE_LIMIT_MS, STATE_FRESH_MS } from "./times";

const now = new Date("2026-11-24T10:00:00+08:00");
const ago = (ms: number): Date => new Date(now.getTime() - ms);

describe("a state that the province has confirmed", () => {
  test("is fresh for a minute", () => {
    expect([STATE_FRESH_MS - 1, STATE_FRESH_MS].map((age) => isFresh(ago(age), now, STATE_FRESH_MS))).toEqual([
      true,
      false,
    ]);
  });

  test("shows a sensitive licence for a day, an ordinary one as long as the province is away", () => {
    const ages = [STALE_LIMIT_MS, STALE_LIMIT_MS + 1];
    expect(ages.map((age) => mayShowStale(ago(age), now, true))).toEqual([true, false]);
    expect(ages.map((age) => mayShowStale(ago(age), now, false))).toEqual([true, true]);
  });
});

describe("a grant", () => {
  const open = { expiresAt: ago(-1), usesLeft: 1 };
  test.each([
    { says: "with time and uses left", grant: open, state: "active" },
    { says: "at its last instant", grant: { ...open, expiresAt: now }, state: "expired" },
    { says: "without uses", grant: { ...open, usesLeft: 0 }, state: "usedUp" },
    { says: "withdrawn, whatever is left", grant: { ...open, withdrawnAt: now }, state: "withdrawn" },
  ])("$says is $state", ({ grant, state }) => {
    expect(grantStateAt(grant, now)).toBe(state);
  });
});
