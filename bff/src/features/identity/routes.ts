import {
  changeStaffPassword as changeStaffPasswordEndpoint,
  createSession,
  createStaffSession,
  deleteSession,
  deleteStaffSession,
  getMe,
  getSignIn,
  getStaffMe,
  listMySessions,
  revokeMySession,
  sendPhoneCode as sendPhoneCodeEndpoint,
  setMyIdentity,
  setMyPhone,
  unlockStaffSession,
} from "@yanta/types";
import { asResident, asStaff } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { IdentityContext } from "./parts";
import { setPhone } from "./service/phone";
import { sendPhoneCode } from "./service/phoneCodes";
import { profileOf } from "./service/profile";
import { setIdentity } from "./service/realName";
import { closeResidentSession, listResidentSessions, revokeResidentSession } from "./service/residentSessions";
import { signIn, signInPage } from "./service/signIn";
import { changeStaffPassword } from "./service/staffPassword";
import { staffProfile } from "./service/staffProfile";
import { signOutStaff } from "./service/signOutStaff";
import { signInStaff, unlockStaff } from "./service/staffSignIn";

export const residentRoutes = (context: IdentityContext): Mounted[] => [
  on(getSignIn, ({ query, caller }) => signInPage(context, query.redirect, caller)),
  on(createSession, ({ body, caller, now }) => signIn(context, body, caller, now)),
  on(deleteSession, ({ caller }) => closeResidentSession(context.connection, caller.sessionId)),
  on(getMe, ({ actor }) => profileOf(context, asResident(actor).residentId)),
  on(listMySessions, ({ actor, caller, now }) =>
    listResidentSessions(
      context.connection,
      { residentId: asResident(actor).residentId, sessionId: caller.sessionId },
      now,
    ),
  ),
  on(revokeMySession, ({ actor, params }) =>
    revokeResidentSession(context.connection, asResident(actor).residentId, params.sessionId),
  ),
  on(sendPhoneCodeEndpoint, ({ actor, body, now }) =>
    sendPhoneCode(context, asResident(actor).residentId, body.phone, now),
  ),
  on(setMyPhone, ({ actor, body, now }) => setPhone(context, asResident(actor).residentId, body, now)),
  on(setMyIdentity, ({ actor, body, now }) => setIdentity(context, asResident(actor).residentId, body, now)),
];

export const staffRoutes = (context: IdentityContext): Mounted[] => [
  on(createStaffSession, ({ body, caller, now }) => signInStaff(context, body, caller, now)),
  on(unlockStaffSession, ({ body, actor, caller, now }) => unlockStaff(context, body.password, { actor, caller }, now)),
  on(deleteStaffSession, ({ actor, caller, now }) => signOutStaff(context, asStaff(actor).staffId, caller, now)),
  on(changeStaffPasswordEndpoint, ({ body, actor, caller, now }) =>
    changeStaffPassword(context, body, { actor, caller }, now),
  ),
  on(getStaffMe, ({ actor, caller }) => staffProfile(context, asStaff(actor).staffId, caller)),
];
