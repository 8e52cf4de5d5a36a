export { createProvince, type Page, type Province } from "./client";
export type {
  CaseApplicant,
  CaseChange,
  CasePage,
  CasePauseRecord,
  CaseRecord,
  CaseRecordKind,
  CaseRecords,
  CaseResultRecord,
  CaseStepKind,
  CaseStepRecord,
} from "./cases";
export type {
  LicenceCalls,
  LicenceFile,
  LicencePurpose,
  LicenceRecord,
  LicencesFound,
  LicenceStatus,
} from "./licences";
export type { Change } from "./mapping";
export type * from "./records";
export { ProvinceError } from "./transport";
export type { RealNameAnswer, RealNameClaim } from "./realName";
