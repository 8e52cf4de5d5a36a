export { creditCodeCheckCharacter, readCreditCode, type CreditCodeRefusal } from "./creditCode";
export { readMobileNumber, type MobileNumberRefusal } from "./mobileNumber";
export { readPersonName, type PersonNameRefusal } from "./personName";
export type { Reading } from "./reading";
export {
  readResidentIdNumber,
  residentIdCheckCharacter,
  type ResidentId,
  type ResidentIdRefusal,
} from "./residentIdNumber";
