import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readCreditCode } from "./creditCode";
import { creditCodes, fullWidth } from "./identifiers.fixture";

describe("a unified social credit code as people type it", () => {
  // Codes printed in published examples of electronic licences.
  test.each([
    "11100000000013338W",
    "11430000006122244L",
    "11220000013544541J",
    "91610800064834709T",
    "11330105002500287C",
  ])("%s is read", (code) => {
    expect(readCreditCode(code)).toEqual({ ok: true, value: code });
  });

  test.each([
    { says: "in small letters", typed: "91610800064834709t" },
    { says: "in groups", typed: "9161 0800 0648 3470 9T" },
    { says: "in full width", typed: "９１６１０８００－０６４８３４７０９Ｔ" },
  ])("is read $says", ({ typed }) => {
    expect(readCreditCode(typed)).toEqual({ ok: true, value: "91610800064834709T" });
  });

  test.each([
    { says: "a registration number of 15 digits", typed: "610113100012345", reason: "length" },
    { says: "a letter O", typed: "9161O800064834709T", reason: "characters" },
    { says: "a region with letters", typed: "91A10800064834709T", reason: "region" },
    { says: "a wrong check character", typed: "916108000648347091", reason: "check-character" },
  ])("is refused for $reason: $says", ({ typed, reason }) => {
    expect(readCreditCode(typed)).toEqual({ ok: false, reason });
  });

  test("is read in any width, and refused with any one character mistyped", () => {
    const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    fc.assert(
      fc.property(creditCodes, fc.nat(17), fc.integer({ min: 1, max: 30 }), (code, at, shift) => {
        expect(readCreditCode(fullWidth(code))).toEqual({ ok: true, value: code });
        const wrong = alphabet.charAt((alphabet.indexOf(code.charAt(at)) + shift) % 31);
        expect(readCreditCode(code.slice(0, at) + wrong + code.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});
