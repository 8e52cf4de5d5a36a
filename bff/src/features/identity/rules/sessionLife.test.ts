import { describe, expect, test } from "@jest/globals";
import { hasIdled, residentExpiry } from "./sessionLife";

const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000);
const signedInAt = day(0);

describe("the session of a resident who signed in on day 0", () => {
  test.each([
    { says: "lives 30 days", usedOn: 0, ends: 30 },
    { says: "lives 30 days from its last use", usedOn: 20, ends: 50 },
    { says: "still slides on day 149", usedOn: 149, ends: 179 },
    { says: "ends on day 180, used on day 150", usedOn: 150, ends: 180 },
    { says: "ends on day 180, used on day 179", usedOn: 179, ends: 180 },
  ])("$says", ({ usedOn, ends }) => {
    expect(residentExpiry(signedInAt, day(usedOn))).toEqual(day(ends));
  });
});

describe("a desk that nobody touches", () => {
  const at = (seconds: number) => new Date(day(0).getTime() + seconds * 1000);
  test.each([
    { says: "is open after 299 seconds", seconds: 299, locked: false },
    { says: "is locked after 300 seconds", seconds: 300, locked: true },
  ])("$says", ({ seconds, locked }) => {
    expect(hasIdled(day(0), at(seconds))).toBe(locked);
  });
});
