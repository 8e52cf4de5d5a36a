import { describe, expect, test } from "@jest/globals";
import { acceptKnown, isDuplicateKey } from "./duplicateKey";

const duplicate = { code: 11_000 };
const full = { code: 14_031 };
const bulk = (writeErrors: unknown) => Object.assign(new Error("bulk"), { code: 11_000, writeErrors });

describe("what a unique index refused", () => {
  test.each([
    [duplicate, true],
    [Object.assign(new Error("E11000"), duplicate), true],
    [full, false],
    [new Error("no code"), false],
    [null, false],
  ])("%j is a duplicate: %s", (error, expected) => expect(isDuplicateKey(error)).toBe(expected));

  test.each([
    ["one duplicate", Object.assign(new Error("E11000"), duplicate)],
    ["a bulk of duplicates", bulk([duplicate, duplicate])],
    ["a bulk with one", bulk(duplicate)],
  ])("is accepted as known: %s", (_says, error) => expect(() => acceptKnown(error)).not.toThrow());

  test.each([
    ["a bulk in which something else failed too", bulk([duplicate, full])],
    ["a bulk that names nothing", bulk([])],
    ["another fault", Object.assign(new Error("disk"), full)],
  ])("is not accepted: %s", (_says, error) => expect(() => acceptKnown(error)).toThrow(error));
});
