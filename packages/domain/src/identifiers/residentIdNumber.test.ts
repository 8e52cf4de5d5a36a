import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fullWidth, residentIdNumbers } from "./identifiers.fixture";
import { readResidentIdNumber, residentIdCheckCharacter } from "./residentIdNumber";

/** The example of the standard's text: a check character X. */
const WITH_X = "11010519491231002X";
const withCheck = (digits: string): string => digits + residentIdCheckCharacter(digits);

describe("a resident id number as people type it", () => {
  test.each([
    { says: "as printed", typed: WITH_X },
    { says: "with a small x", typed: "11010519491231002x" },
    { says: "in groups", typed: " 110105 19491231 002X " },
    { says: "with dashes", typed: "110105-19491231-002X" },
    { says: "in full width, blanks too", typed: "１１０１０５　１９４９１２３１　００２Ｘ" },
    { says: "pasted with an invisible mark", typed: "\u202d11010519491231002X\u202c" },
  ])("is read $says", ({ typed }) => {
    expect(readResidentIdNumber(typed)).toEqual({
      ok: true,
      value: { residentIdNumber: WITH_X, birthDate: "1949-12-31", regionCode: "110105" },
    });
  });

  test.each([
    { says: "nothing typed", typed: "", reason: "length" },
    { says: "a character short", typed: "11010519491231002", reason: "length" },
    { says: "a character long", typed: "11010519491231002X1", reason: "length" },
    { says: "the 15 digits of before 2013", typed: "110105491231002", reason: "length" },
    { says: "a letter among the digits", typed: "1101051949123100OX", reason: "characters" },
    { says: "X before the end", typed: "1101051949123100X2", reason: "characters" },
    { says: "a province that does not exist", typed: withCheck("99010519491231002"), reason: "region" },
    { says: "a province without a city", typed: withCheck("61000019491231002"), reason: "region" },
    { says: "13th month", typed: withCheck("11010519491331002"), reason: "birth-date" },
    { says: "31 April", typed: withCheck("11010519490431002"), reason: "birth-date" },
    { says: "29 February 1900, no leap year", typed: withCheck("11010519000229002"), reason: "birth-date" },
    { says: "day 00", typed: withCheck("11010519490400002"), reason: "birth-date" },
    { says: "a birth in 1849", typed: withCheck("11010518490101002"), reason: "birth-date" },
    { says: "a wrong check character", typed: "110105194912310021", reason: "check-character" },
  ])("is refused for $reason: $says", ({ typed, reason }) => {
    expect(readResidentIdNumber(typed)).toEqual({ ok: false, reason });
  });

  test.each([
    { says: "29 February 2000", digits: "11010520000229002" },
    { says: "Dongguan, which has no counties", digits: "44190019900101002" },
    { says: "a residence permit of Hong Kong", digits: "81000019900101002" },
  ])("may hold $says", ({ digits }) => {
    expect(readResidentIdNumber(withCheck(digits)).ok).toBe(true);
  });

  test("belongs to somebody born by today, today included", () => {
    const newborn = withCheck("61011320261124001");
    expect(readResidentIdNumber(newborn, "2026-11-24").ok).toBe(true);
    expect(readResidentIdNumber(newborn, "2026-11-23")).toEqual({ ok: false, reason: "birth-date" });
  });
});

describe("any resident id number", () => {
  test("is read from its full-width form", () => {
    fc.assert(
      fc.property(residentIdNumbers, (number) => {
        expect(readResidentIdNumber(fullWidth(number))).toMatchObject({
          ok: true,
          value: { residentIdNumber: number },
        });
      }),
    );
  });

  test("is refused with any one digit mistyped", () => {
    const mistyped = fc.tuple(residentIdNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(mistyped, ([number, at, shift]) => {
        const wrong = (Number(number.charAt(at)) + shift) % 10;
        expect(readResidentIdNumber(number.slice(0, at) + String(wrong) + number.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  test("is refused with two unequal neighbours swapped", () => {
    fc.assert(
      fc.property(residentIdNumbers, fc.nat(15), (number, at) => {
        fc.pre(number.charAt(at) !== number.charAt(at + 1));
        const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        expect(readResidentIdNumber(swapped).ok).toBe(false);
      }),
    );
  });

  test("is all that is ever accepted: whatever else is typed gets a reason, never an exception", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
        const reading = readResidentIdNumber(typed);
        expect(reading.ok ? reading.value.residentIdNumber : reading.reason).toMatch(/^(\d{17}[\dX]|[a-z-]+)$/);
      }),
    );
  });
});
