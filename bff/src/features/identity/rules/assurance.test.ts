import { describe, expect, test } from "@jest/globals";
import { higherAssurance } from "./assurance";

describe("the assurance level of a resident", () => {
  test.each([
    { says: "rises from WeChat alone to a verified phone", had: "L0", gets: "L1", then: "L1" },
    { says: "stays at the province's level when a phone is verified", had: "L3", gets: "L1", then: "L3" },
    { says: "rises to a face check", had: "L3", gets: "L4", then: "L4" },
  ] as const)("$says", ({ had, gets, then }) => {
    expect(higherAssurance(had, gets)).toBe(then);
  });
});
