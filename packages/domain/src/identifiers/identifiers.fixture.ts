import fc from "fast-check";
import { creditCodeCheckCharacter } from "./creditCode";
import { residentIdCheckCharacter } from "./residentIdNumber";

/** Days 01 to 28 of any month: each is a day of the calendar. */
const birthDigits = fc
  .tuple(fc.integer({ min: 1900, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`);

/** Well-formed resident id numbers of nobody in particular. */
export const residentIdNumbers = fc
  .tuple(
    fc.constantFrom("610113", "610102", "110101", "441900", "650102", "810000"),
    birthDigits,
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, birth, sequence]) => `${region}${birth}${String(sequence).padStart(3, "0")}`)
  .map((digits) => digits + residentIdCheckCharacter(digits));

export const mobileNumbers = fc
  .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([prefix, rest]) => `${prefix}${String(rest).padStart(9, "0")}`);

export const creditCodes = fc
  .tuple(fc.constantFrom("11", "91", "92", "52"), fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{9}$/))
  .map(([kind, organisation]) => `${kind}610113${organisation}`)
  .map((code) => code + creditCodeCheckCharacter(code));

/** The same digits as a full-width keyboard writes them. */
export const fullWidth = (text: string): string =>
  Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join("");
