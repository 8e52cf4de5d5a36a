export { mod3736CheckCharacter } from "./checkCharacter";
export {
  licenceIdentifierOf,
  readLicenceIdentifier,
  type IdentifierFault,
  type IdentifierReading,
  type IdentifierSegment,
  type LicenceIdentifier,
} from "./licenceIdentifier";
export {
  dueReminder,
  expiresInDays,
  LICENCE_STATE_WORDS,
  licenceStateOn,
  REMINDER_DAYS,
  type IssuerState,
  type LicenceStateName,
  type LicenceTime,
} from "./licenceState";
export type { FieldMask, LicenceFieldType, LicenceType, ValidityRule } from "./licenceType";
export {
  fieldsNamed,
  LICENCE_TYPES,
  licenceTypeByCode,
  mayBeAsked,
  replacedMaterials,
  type Errand,
  type ReplacedMaterial,
} from "./licenceTypes";
export { qrVersionOf } from "./qrVersion";
export { maskedValue, surfaceField, surfaceOf, surfaceText, type FieldValues, type SurfaceField } from "./surface";
