import { readCreditCode } from "../identifiers";
import { toHalfWidth } from "../identifiers/foldIdentifier";
import { mod3736CheckCharacter } from "./checkCharacter";

/** Six segments of 电子证照标识 (GB/T 36904-2018), joined by dots; the root has four dots of its own. */
export const IDENTIFIER_SEGMENTS = ["root", "type", "issuer", "serial", "version", "check"] as const;
export type IdentifierSegment = (typeof IDENTIFIER_SEGMENTS)[number];

export interface LicenceIdentifier {
  /** All six segments, as they are stored and compared. */
  identifier: string;
  /** 证照类型代码: credit code of the body that defines the type, and three digits. */
  typeCode: string;
  /** 证照颁发机构代码: a credit code; real data also carries region codes. */
  issuerCode: string;
  serial: string;
  /** From 1; a changed or renewed licence has the next one. */
  version: number;
  /** What a strict reader refuses and a lenient one lets pass. */
  nonconforming: IdentifierSegment[];
}

export interface IdentifierFault {
  segment: IdentifierSegment | "shape";
  /** Why, for the person who typed it. */
  message: string;
}

export type IdentifierReading = { ok: true; value: LicenceIdentifier } | { ok: false; faults: IdentifierFault[] };

const ROOT = "1.2.156.3005.2";
const LONGEST = 128;

const MESSAGES: Readonly<Record<IdentifierSegment, string>> = {
  root: "根代码应为 1.2.156.3005.2",
  type: "证照类型代码应为18位统一社会信用代码加3位数字",
  issuer: "颁发机构代码应为18位统一社会信用代码",
  serial: "流水号只含数字和大写字母",
  version: "版本号应为001到999的3位数字",
  check: "校验位不对，请逐位核对",
};

/** Blanks that come with copied text, other widths and small letters: the standard's form has none of them. */
function foldedIdentifier(typed: string): string {
  let folded = "";
  for (let at = 0; at < typed.length; at += 1) folded += toHalfWidth(typed.charAt(at));
  return folded.replace(/[\s\u200b-\u200f\ufeff]/g, "").toUpperCase();
}

const isTypeCode = (text: string): boolean => /^[0-9A-Z]{18}\d{3}$/.test(text) && readCreditCode(text.slice(0, 18)).ok;

/** Split from the right, since the root has dots of its own. */
function splitSegments(text: string): Record<IdentifierSegment, string> | null {
  const parts = text.split(".");
  if (parts.length < 6) return null;
  const [type = "", issuer = "", serial = "", version = "", check = ""] = parts.slice(-5);
  return { root: parts.slice(0, -5).join("."), type, issuer, serial, version, check };
}

function wrongSegments(given: Record<IdentifierSegment, string>): IdentifierSegment[] {
  const holds: Record<IdentifierSegment, boolean> = {
    root: given.root === ROOT,
    type: isTypeCode(given.type),
    issuer: given.issuer.length === 18 && readCreditCode(given.issuer).ok,
    serial: /^[0-9A-Z]+$/.test(given.serial),
    version: /^\d{3}$/.test(given.version) && given.version !== "000",
    check: mod3736CheckCharacter(given.type + given.issuer + given.serial + given.version) === given.check,
  };
  return IDENTIFIER_SEGMENTS.filter((segment) => !holds[segment]);
}

/** An issuer that is a region code, and a left-out root: what real platforms send beside conforming identifiers. */
const isForgiven = (segment: IdentifierSegment, given: Record<IdentifierSegment, string>): boolean =>
  (segment === "issuer" && /^\d{6}(\d{6})?$/.test(given.issuer)) || (segment === "root" && given.root === "");

/**
 * Reads a licence identifier and names every wrong segment.
 *
 * @param mode - `strict`: the standard's letter, upper case and all. `lenient`: small letters, blanks and full-width
 *   characters are mended, a missing root and a region code as issuer pass and are named in `nonconforming`.
 */
export function readLicenceIdentifier(typed: string, mode: "strict" | "lenient" = "strict"): IdentifierReading {
  const text = mode === "strict" ? typed : foldedIdentifier(typed);
  if (text.length > LONGEST) return { ok: false, faults: [{ segment: "shape", message: "标识超过128个字符" }] };
  const full = mode === "lenient" && text.split(".").length === 5 ? `.${text}` : text;
  const given = splitSegments(full);
  if (given === null) return { ok: false, faults: [{ segment: "shape", message: "标识应由六段组成，用点分开" }] };
  const wrong = wrongSegments(given);
  const isLenient = mode === "lenient";
  const faults = wrong.filter((segment) => !isLenient || !isForgiven(segment, given));
  if (faults.length > 0) {
    return { ok: false, faults: faults.map((segment) => ({ segment, message: MESSAGES[segment] })) };
  }
  const { type, issuer, serial, version, check } = given;
  return {
    ok: true,
    value: {
      identifier: [ROOT, type, issuer, serial, version, check].join("."),
      typeCode: type,
      issuerCode: issuer,
      serial,
      version: Number(version),
      nonconforming: wrong,
    },
  };
}

/** Joins the segments and adds the check character. @returns `null` when a segment has characters that none may have. */
export function licenceIdentifierOf(parts: {
  typeCode: string;
  issuerCode: string;
  serial: string;
  version: number;
}): string | null {
  const version = `00${parts.version}`.slice(-3);
  const check = mod3736CheckCharacter(parts.typeCode + parts.issuerCode + parts.serial + version);
  if (check === null) return null;
  return [ROOT, parts.typeCode, parts.issuerCode, parts.serial, version, check].join(".");
}
