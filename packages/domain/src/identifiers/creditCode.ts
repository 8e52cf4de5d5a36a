import { foldIdentifier } from "./foldIdentifier";
import { accepted, refused, type Reading } from "./reading";

export type CreditCodeRefusal = "length" | "characters" | "region" | "check-character";

/** Digits and capitals without I, O, S, V and Z, which read like digits or each other. A character's place is its value. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const MODULUS = 31;

/** The check character of the first 17 characters: GB 32100, weight of the n-th place 3 to the power n - 1, modulo 31. */
export function creditCodeCheckCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at += 1) {
    sum += weight * ALPHABET.indexOf(code.charAt(at));
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100) as people type it.
 * The inner organisation code's own check (GB 11714) is not asked for: the outer one covers its characters.
 */
export function readCreditCode(typed: string): Reading<string, CreditCodeRefusal> {
  const code = foldIdentifier(typed);
  if (code.length !== 18) return refused("length");
  for (let at = 0; at < code.length; at += 1) {
    if (ALPHABET.indexOf(code.charAt(at)) < 0) return refused("characters");
  }
  // 100000 is the country itself: ministries register there.
  if (!/^[1-9]\d{5}$/.test(code.slice(2, 8))) return refused("region");
  if (creditCodeCheckCharacter(code) !== code.charAt(17)) return refused("check-character");
  return accepted(code);
}
