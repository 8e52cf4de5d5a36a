import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fullWidth, mobileNumbers } from "./identifiers.fixture";
import { readMobileNumber } from "./mobileNumber";

describe("a mobile number as people type it", () => {
  test.each([
    { says: "plain", typed: "13812345678" },
    { says: "with +86", typed: "+86 138 1234 5678" },
    { says: "with +86 in brackets", typed: "(+86)138-1234-5678" },
    { says: "with 0086", typed: "0086-13812345678" },
    { says: "with 86", typed: "8613812345678" },
    { says: "in full width", typed: "＋８６　１３８１２３４５６７８" },
    { says: "with dots", typed: "138.1234.5678" },
  ])("is read $says", ({ typed }) => {
    expect(readMobileNumber(typed)).toEqual({ ok: true, value: "13812345678" });
  });

  test.each([
    { says: "nothing", typed: "", reason: "characters" },
    { says: "letters", typed: "1381234567O", reason: "characters" },
    { says: "a digit short", typed: "1381234567", reason: "length" },
    { says: "a digit long", typed: "138123456789", reason: "length" },
    { says: "a number of Hong Kong", typed: "+852 9123 4567", reason: "characters" },
    { says: "a landline with its area", typed: "029-85361234", reason: "prefix" },
    { says: "12 in front", typed: "12812345678", reason: "prefix" },
  ])("is refused for $reason: $says", ({ typed, reason }) => {
    expect(readMobileNumber(typed)).toEqual({ ok: false, reason });
  });

  test("is the same number however it is written", () => {
    fc.assert(
      fc.property(mobileNumbers, fc.constantFrom("", "+86", "86", "0086 "), (number, prefix) => {
        expect(readMobileNumber(prefix + fullWidth(number))).toEqual({ ok: true, value: number });
      }),
    );
  });
});
