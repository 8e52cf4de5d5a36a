export { createIdentity, type Identity } from "./identity";
export { identityModels } from "./model";
export type { IdentityParts, PhoneVerified, PhoneVerifiedHook } from "./parts";
export type { CheckedIdentity, Contact } from "./service/persons";
export { seedStaff, type SeededStaff, type StaffPlace } from "./service/seedStaff";
export { openStaffAccount, type NewStaff } from "./service/staffAccounts";
export { randomPassword } from "./service/passwords";
