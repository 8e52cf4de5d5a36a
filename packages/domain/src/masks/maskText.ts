import { readBirthDate } from "../identifiers/birthDate";
import { isPlausibleRegionCode } from "../identifiers/regionCode";
import { residentIdCheckCharacter } from "../identifiers/residentIdNumber";
import { digitGroups, type DigitGroup } from "./digitGroups";
import { maskMobileNumber, maskResidentIdNumber } from "./masks";

interface Found {
  /** Digits of the group that the number takes. */
  length: number;
  masked: string;
}

/**
 * Hides every resident id number (18 or 15 digits) and mobile number in a free text, however grouped or wide its digits.
 * For logs and reports, so it would rather hide too much: a mistyped id number is hidden too, and so is a number of
 * another kind that has a region and a birth date in the same places.
 * Names cannot be told from other words here, and landlines stay: they are the offices' own.
 */
export function maskText(text: string): string {
  let masked = "";
  let copied = 0;
  for (const group of digitGroups(text)) {
    let index = 0;
    while (index < group.digits.length) {
      const found = numberAt(group, index, copied);
      const length = found?.length ?? 1;
      const first = group.places[index];
      const last = group.places[index + length - 1];
      if (found !== null && first !== undefined && last !== undefined) {
        masked += text.slice(copied, first) + found.masked;
        copied = last + 1;
      }
      index += length;
    }
  }
  return masked + text.slice(copied);
}

/** Whether a digit follows the one before it without a gap, so that no number begins or ends between the two. */
const isJoined = ({ places }: DigitGroup, index: number): boolean => {
  const place = places[index];
  return place !== undefined && places[index - 1] === place - 1;
};

/** @param hiddenUntil - place after the last number hidden: the next one may follow it at once. */
function numberAt(group: DigitGroup, index: number, hiddenUntil: number): Found | null {
  const starts = !isJoined(group, index) || group.places[index] === hiddenUntil;
  const idNumber = idNumberAt(group, index, starts);
  if (idNumber !== null || !starts) return idNumber;
  return mobileNumberAt(group, index) ?? oldIdNumberAt(group, index);
}

/** Within a longer row of digits the check character must agree; standing alone, region and birth date are enough. */
function idNumberAt(group: DigitGroup, index: number, starts: boolean): Found | null {
  if (!isPlausibleRegionCode(group.digits.slice(index, index + 6))) return null;
  if (readBirthDate(group.digits.slice(index + 6, index + 14)) === null) return null;
  const number = group.digits.slice(index, index + 18);
  if (!/^\d{17}[\dX]$/.test(number)) return null;
  const standsAlone = starts && !isJoined(group, index + 18);
  if (!standsAlone && residentIdCheckCharacter(number) !== number.charAt(17)) return null;
  return { length: 18, masked: maskResidentIdNumber(number) };
}

/** Numbers given out before 1999: a year of two digits and no check character. */
function oldIdNumberAt(group: DigitGroup, index: number): Found | null {
  const number = group.digits.slice(index, index + 15);
  if (!/^\d{15}$/.test(number) || isJoined(group, index + 15)) return null;
  if (!isPlausibleRegionCode(number.slice(0, 6)) || readBirthDate(`19${number.slice(6, 12)}`) === null) return null;
  return { length: 15, masked: maskResidentIdNumber(number) };
}

function mobileNumberAt(group: DigitGroup, index: number): Found | null {
  const prefix = /^(?:00)?86(?=1)/.exec(group.digits.slice(index, index + 5))?.[0].length ?? 0;
  const next = index + prefix + 11;
  const number = group.digits.slice(index + prefix, next);
  if (!/^1[3-9]\d{9}$/.test(number)) return null;
  if (isJoined(group, next) && idNumberAt(group, next, true) === null) return null;
  return { length: prefix + 11, masked: maskMobileNumber(number) };
}
