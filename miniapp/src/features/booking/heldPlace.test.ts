import { describe, expect, test } from "@jest/globals";
import { holdState, minutesLeft, sameHold } from "./heldPlace";

const EXPIRES = "2026-11-24T02:10:00Z";
const before = (seconds: number) => Date.parse(EXPIRES) - seconds * 1000;

describe("a place that is kept", () => {
  test.each([
    [300, "kept"],
    [121, "kept"],
    [120, "ending"],
    [1, "ending"],
    [0, "gone"],
    [-5, "gone"],
  ])("%d seconds before its end it is %s", (seconds, state) => {
    expect(holdState({ expiresAt: EXPIRES }, before(seconds))).toBe(state);
  });

  test.each([
    [300, 5],
    [241, 5],
    [60, 1],
    [5, 1],
  ])("%d seconds are told as %d minutes", (seconds, minutes) => {
    expect(minutesLeft({ expiresAt: EXPIRES }, before(seconds))).toBe(minutes);
  });
});

describe("a hold found on the phone", () => {
  const held = { holdId: "h1", slotId: "s1", taskCode: "t1", expiresAt: EXPIRES, extendable: true };

  test("is used again for the same time and item, so that signing in again loses nothing", () => {
    expect(sameHold(held, { slotId: "s1", taskCode: "t1" }, before(30))).toEqual(held);
  });

  test.each([
    { says: "another time", kept: held, wanted: { slotId: "s2", taskCode: "t1" }, seconds: 30 },
    { says: "another item", kept: held, wanted: { slotId: "s1", taskCode: "t2" }, seconds: 30 },
    { says: "one that has ended", kept: held, wanted: { slotId: "s1", taskCode: "t1" }, seconds: 0 },
    { says: "nothing kept", kept: undefined, wanted: { slotId: "s1", taskCode: "t1" }, seconds: 30 },
  ])("is not used for $says", ({ kept, wanted, seconds }) => {
    expect(sameHold(kept, wanted, before(seconds))).toBeUndefined();
  });
});
