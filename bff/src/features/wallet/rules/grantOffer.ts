import { addDays, instantAt, shanghaiDay, type Day } from "@yanta/domain/calendar";
import {
  licenceStateOn,
  replacedMaterials,
  type Errand,
  type LicenceFieldType,
  type LicenceTime,
  type LicenceType,
} from "@yanta/domain/licences";
import type { Appointment } from "@yanta/types";

/** A licence that is in the resident's wallet. */
export interface HeldLicence extends LicenceTime {
  licenceId: string;
  typeCode: string;
}

export interface OfferedLicence {
  type: LicenceType;
  /** Absent while nobody knows what the wallet holds. */
  licenceId?: string;
  materials: string[];
  fields: LicenceFieldType[];
}

/** States in which a booking is still to come. */
const TO_COME: readonly Appointment["state"][] = ["confirmed", "checkedIn"];

/**
 * How long and how often an errand reads. One that is done on the spot reads once, on the day. One that is decided later
 * is read at the counter and again by whoever decides, within the week.
 */
export const OFFER_TERMS = {
  immediate: { uses: 1, daysAfter: 0 },
  promised: { uses: 2, daysAfter: 7 },
} as const;

/** Uses, and the midnight at which the grant ends. */
export function termsOf({ promised }: { promised: boolean }, startsAt: Date): { uses: number; expiresAt: Date } {
  const { uses, daysAfter } = OFFER_TERMS[promised ? "promised" : "immediate"];
  return { uses, expiresAt: instantAt(addDays(shanghaiDay(startsAt), daysAfter + 1), 0) };
}

/** Whether grants for a booking are still of use: it is to come or under way, and its grants have not ended. */
export const isToCome = (state: Appointment["state"], expiresAt: Date, now: Date): boolean =>
  TO_COME.includes(state) && now < expiresAt;

interface Asked {
  errand: Errand;
  /** `null` while the wallet has never been opened. */
  held: readonly HeldLicence[] | null;
  /** Licences that this errand may read there already. */
  granted: readonly string[];
  today: Day;
}

/**
 * What is offered with a booking: of each kind that replaces a material, the valid licences that are not granted yet.
 * A wallet that nobody has opened is no reason to offer nothing: then the kinds alone are offered.
 */
export function offeredLicences({ errand, held, granted, today }: Asked): OfferedLicence[] {
  return replacedKinds(errand).flatMap((kind) => {
    if (held === null) return [kind];
    return held
      .filter(({ licenceId, typeCode, ...time }) => {
        const isOfKind = typeCode === kind.type.typeCode;
        return isOfKind && licenceStateOn(time, today) === "valid" && !granted.includes(licenceId);
      })
      .map(({ licenceId }) => ({ ...kind, licenceId }));
  });
}

/** Each kind once, however many of the errand's materials it replaces. */
function replacedKinds(errand: Errand): OfferedLicence[] {
  const kinds = new Map<string, OfferedLicence>();
  for (const { material, type, fields } of replacedMaterials(errand)) {
    const known = kinds.get(type.typeCode);
    kinds.set(type.typeCode, { type, fields, materials: [...(known?.materials ?? []), material] });
  }
  return [...kinds.values()];
}
