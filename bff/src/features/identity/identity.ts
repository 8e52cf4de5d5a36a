import type { Authenticate } from "../../platform/http/authentication";
import type { Mounted } from "../../platform/http/endpoints";
import type { IdentityParts, IdentityContext, PhoneVerifiedHook, StaffSignedOutHook } from "./parts";
import { residentRoutes, staffRoutes } from "./routes";
import { authenticatorOf } from "./service/authenticate";
import {
  checkedIdentityOf,
  contactOf,
  personByPhone,
  personIdsOf,
  residentsWithIdNumber,
  type CheckedIdentity,
  type Contact,
} from "./service/persons";
import type { PhoneCaller } from "./service/persons";
import { staffName } from "./service/staffProfile";
import { deskOf, type StaffDesk } from "./service/staffSessions";

/** Who people are, for the features that serve them. A person id is a resident's, or that of a caller without WeChat. */
export interface Identity {
  routes: Mounted[];
  authenticate: Authenticate;
  /** The person behind a caller's phone (eleven digits); made when it is new. The name they give is kept for the desk. */
  personByPhone(caller: PhoneCaller, now: Date): Promise<string>;
  /** All person ids whose appointments and tickets a resident sees: their own, and callers joined by their phone. */
  personIdsOf(residentId: string): Promise<string[]>;
  /** Ways to reach a person, in clear: for gateways only. */
  contactOf(personId: string): Promise<Contact>;
  /** Name and id number that the province has checked, in clear: for its gateway only. `null` before the check. */
  checkedIdentityOf(residentId: string): Promise<CheckedIdentity | null>;
  /** Who has proven to hold an id number; one person may have signed in by two accounts. */
  residentsWithIdNumber(residentIdNumber: string): Promise<string[]>;
  /** Surname and star of a member of staff. */
  staffName(staffId: string): Promise<string>;
  /** Where a member of staff is now, as their sessions say. */
  deskOf(staffId: string, now: Date): Promise<StaffDesk>;
  /** Asks to be told when a member of staff signs a desk out. Ask while composing. */
  onStaffSignedOut(hook: StaffSignedOutHook): void;
  /** Asks to be told of verified phones, before the resident has the answer. Ask while composing. */
  onPhoneVerified(hook: PhoneVerifiedHook): void;
}

export function createIdentity(parts: IdentityParts): Identity {
  const context: IdentityContext = { ...parts, phoneVerifiedHooks: [], staffSignedOutHooks: [] };
  return {
    routes: [...residentRoutes(context), ...staffRoutes(context)],
    authenticate: authenticatorOf(parts.connection),
    personByPhone: (caller, now) => personByPhone(context, caller, now),
    personIdsOf: (residentId) => personIdsOf(context, residentId),
    contactOf: (personId) => contactOf(context, personId),
    checkedIdentityOf: (residentId) => checkedIdentityOf(context, residentId),
    residentsWithIdNumber: (residentIdNumber) => residentsWithIdNumber(context, residentIdNumber),
    staffName: (staffId) => staffName(context, staffId),
    deskOf: (staffId, now) => deskOf(parts.connection, staffId, now),
    onStaffSignedOut: (hook) => void context.staffSignedOutHooks.push(hook),
    onPhoneVerified: (hook) => void context.phoneVerifiedHooks.push(hook),
  };
}
