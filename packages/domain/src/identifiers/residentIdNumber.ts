import { readBirthDate } from "./birthDate";
import { foldIdentifier } from "./foldIdentifier";
import { accepted, refused, type Reading } from "./reading";
import { isPlausibleRegionCode } from "./regionCode";

export interface ResidentId {
  /** 18 characters in plain width, X in upper case: the form that is stored, sent and indexed. */
  residentIdNumber: string;
  /** `YYYY-MM-DD` */
  birthDate: string;
  /** Six digits of GB/T 2260: where the number was given out, which need not be where the person lives. */
  regionCode: string;
}

export type ResidentIdRefusal = "length" | "characters" | "region" | "birth-date" | "check-character";

const CHECK_CHARACTERS = "10X98765432";
const MODULUS = 11;

/** The check character of the first 17 digits: GB 11643, which is ISO 7064 MOD 11-2 (weight of a place: 2 to its power). */
export function residentIdCheckCharacter(digits: string): string {
  let weighted = 0;
  for (let at = 0; at < 17; at += 1) weighted = (weighted + Number(digits.charAt(at))) * 2;
  return CHECK_CHARACTERS.charAt(weighted % MODULUS);
}

/**
 * Reads a resident id number (GB 11643) as people type it: full-width digits, blanks and dashes between groups, a small x.
 * Numbers of 15 digits ended in 2013 and are refused by their length.
 *
 * @param bornBy - the last day (`YYYY-MM-DD`) on which the holder may be born, usually today in Asia/Shanghai; the rule has
 *   no clock, so a birth in the future is found only when it is given.
 * @returns the first reason in the order in which a person can correct it.
 */
export function readResidentIdNumber(typed: string, bornBy?: string): Reading<ResidentId, ResidentIdRefusal> {
  const residentIdNumber = foldIdentifier(typed);
  if (residentIdNumber.length !== 18) return refused("length");
  if (!/^\d{17}[\dX]$/.test(residentIdNumber)) return refused("characters");
  const regionCode = residentIdNumber.slice(0, 6);
  if (!isPlausibleRegionCode(regionCode)) return refused("region");
  const birthDate = readBirthDate(residentIdNumber.slice(6, 14));
  if (birthDate === null || (bornBy !== undefined && birthDate > bornBy)) return refused("birth-date");
  if (residentIdCheckCharacter(residentIdNumber) !== residentIdNumber.charAt(17)) return refused("check-character");
  return accepted({ residentIdNumber, birthDate, regionCode });
}
