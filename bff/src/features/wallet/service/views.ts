import { formatInstant, shanghaiDay } from "@yanta/domain/calendar";
import {
  expiresInDays,
  LICENCE_STATE_WORDS,
  licenceStateOn,
  licenceTypeByCode,
  maskedValue,
  surfaceOf,
  type LicenceType,
} from "@yanta/domain/licences";
import type { Licence, LicenceCard, LicenceState } from "@yanta/types";
import { Problem } from "../../../platform/http/problem";
import type { StoredLicence } from "../model/licences";
import type { LicenceContent } from "./cache";
import type { Confirmed } from "./confirmState";

/** @throws Problem licence-not-found for a kind that an earlier release knew. */
export function typeOf({ typeCode }: { typeCode: string }): LicenceType {
  const type = licenceTypeByCode(typeCode);
  if (type === undefined) throw new Problem("licence-not-found");
  return type;
}

export const stateOf = (licence: StoredLicence, now: Date): LicenceState => licenceStateOn(licence, shanghaiDay(now));

/** State and its word, and how old that knowledge is. */
export function stateView({ licence, stale }: Confirmed, now: Date) {
  const state = stateOf(licence, now);
  const checkedAt = formatInstant(licence.checkedAt);
  return { licenceState: state, licenceStateText: LICENCE_STATE_WORDS[state].text, checkedAt, stale };
}

/** A licence in a list: every personal value masked. */
export function cardOf({ licence, stale }: Confirmed, content: LicenceContent, now: Date): LicenceCard {
  const type = typeOf(licence);
  const state = stateOf(licence, now);
  const daysLeft = state === "valid" ? expiresInDays(licence, shanghaiDay(now)) : undefined;
  return {
    licenceId: licence._id,
    licenceTypeCode: licence.typeCode,
    typeName: type.name,
    ...maskedHead(type, content),
    issuer: content.issuer,
    ...(licence.validUntil === undefined ? {} : { validUntil: licence.validUntil }),
    longTerm: licence.longTerm || type.validity === "unlimited",
    state,
    stateText: LICENCE_STATE_WORDS[state].text,
    ...(daysLeft === undefined ? {} : { expiresInDays: daysLeft }),
    sensitive: type.sensitive,
    updatedAt: formatInstant(licence.checkedAt),
    stale,
  };
}

/** What a firm is called and numbered hangs on its wall. */
function maskedHead(type: LicenceType, { holder, number, fields }: LicenceContent) {
  if (type.holderKind === "organisation") return { holder, number };
  const mask = number === fields["residentIdNumber"] ? "idNumber" : "number";
  return { holder: maskedValue("name", holder), number: maskedValue(mask, number) };
}

/** A licence laid out as it is printed. @param reveal - values in clear: the holder has asked for them. */
export function licenceView(
  confirmed: Confirmed,
  content: LicenceContent,
  { reveal, now }: { reveal: boolean; now: Date },
): Licence {
  const type = typeOf(confirmed.licence);
  return {
    ...cardOf(confirmed, content, now),
    identifier: reveal ? content.identifier : maskedValue("number", content.identifier),
    surface: surfaceOf(type, content.fields, reveal),
  };
}
