import type { LicenceFieldType, LicenceType } from "./licenceType";
import { businessLicence, foodBusinessLicence } from "./types/business";
import { birthCertificate, marriageCertificate } from "./types/family";
import { disabilityCertificate, householdBook, idCard, socialSecurityCard } from "./types/personal";

/** Every kind of licence that the wallet knows, in the order in which a wallet lists them. */
export const LICENCE_TYPES: readonly LicenceType[] = [
  idCard,
  householdBook,
  socialSecurityCard,
  marriageCertificate,
  birthCertificate,
  disabilityCertificate,
  businessLicence,
  foodBusinessLicence,
];

/** @returns `undefined` for a kind that this release does not know; such a licence is not shown. */
export const licenceTypeByCode = (typeCode: string): LicenceType | undefined =>
  LICENCE_TYPES.find((type) => type.typeCode === typeCode);

/** The named fields of a type, in the order of the type; names it does not have are left out. */
export const fieldsNamed = (type: LicenceType, names: readonly string[]): LicenceFieldType[] =>
  type.fields.filter(({ name }) => names.includes(name));

/** An errand as the catalogue describes it. */
export interface Errand {
  name: string;
  materials: readonly { name: string }[];
}

export interface ReplacedMaterial {
  material: string;
  type: LicenceType;
  /** The least that the errand needs of the licence. */
  fields: LicenceFieldType[];
}

/** 免证办: which materials of an errand a licence replaces. One material may name two licences ("身份证、户口簿"). */
export function replacedMaterials(errand: Errand): ReplacedMaterial[] {
  return errand.materials.flatMap(({ name }) =>
    LICENCE_TYPES.filter((type) => type.replaces.test(name)).map((type) => ({
      material: name,
      type,
      fields: neededFields(type, errand),
    })),
  );
}

/**
 * The most that may be asked of a licence for an errand. None at all when no material of the errand wants the licence:
 * then a verifier may learn that it is held and valid, and nothing else (GB/T 35273, minimum; PIPL art. 6).
 */
export function mayBeAsked(type: LicenceType, errand: Errand): LicenceFieldType[] {
  const isWanted = errand.materials.some(({ name }) => type.replaces.test(name));
  return isWanted ? neededFields(type, errand) : [];
}

function neededFields(type: LicenceType, errand: Errand): LicenceFieldType[] {
  const more = type.moreFields.filter(({ whenErrand }) => whenErrand.test(errand.name)).flatMap(({ fields }) => fields);
  return fieldsNamed(type, [...type.basicFields, ...more]);
}
