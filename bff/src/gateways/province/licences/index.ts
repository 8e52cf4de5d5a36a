export { licenceCalls, type LicenceCalls } from "./calls";
export type { LicenceFile, LicencePurpose, LicenceRecord, LicencesFound, LicenceStatus } from "./records";
