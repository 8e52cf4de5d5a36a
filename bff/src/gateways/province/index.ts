export { createProvince, type Page, type Province } from "./client";
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
