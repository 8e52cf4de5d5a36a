import { foldIdentifier } from "./foldIdentifier";
import { accepted, refused, type Reading } from "./reading";

export type MobileNumberRefusal = "characters" | "length" | "prefix";

const COUNTRY_CODE = /^(?:\+|00)?86(?=1\d{10}$)/;

/**
 * Reads a mobile number of the mainland as people type or paste it: with +86, 0086 or 86, blanks, dashes, brackets.
 * 13 to 19 are open for mobile numbers; finer prefixes are not listed, as each new one would refuse real residents.
 *
 * @returns eleven digits.
 */
export function readMobileNumber(typed: string): Reading<string, MobileNumberRefusal> {
  const number = foldIdentifier(typed).replace(/[()]/g, "").replace(COUNTRY_CODE, "");
  if (!/^\d+$/.test(number)) return refused("characters");
  if (number.length !== 11) return refused("length");
  if (!/^1[3-9]/.test(number)) return refused("prefix");
  return accepted(number);
}
