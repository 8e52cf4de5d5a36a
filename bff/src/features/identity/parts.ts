import type { Province } from "../../gateways/province";
import type { Sms } from "../../gateways/sms";
import type { Wechat } from "../../gateways/wechat";
import type { FieldCrypto } from "../../platform/crypto";
import type { Logger } from "../../platform/log";
import type { Connection } from "../../platform/store";

/** A phone that a resident has just verified. Persons known by it until now are the resident's from here on. */
export interface PhoneVerified {
  residentId: string;
  /** The caller that clerks booked for under this phone, if there is one. */
  personId?: string;
  now: Date;
}
export type PhoneVerifiedHook = (event: PhoneVerified) => Promise<void>;

/** A member of staff has signed a desk out. */
interface StaffSignedOut {
  staffId: string;
  now: Date;
}
export type StaffSignedOutHook = (event: StaffSignedOut) => Promise<unknown>;

/** What identity is built from. */
export interface IdentityParts {
  connection: Connection;
  crypto: FieldCrypto;
  wechat: Pick<Wechat, "loginOfMiniProgram" | "loginOfBrowser" | "phoneNumber" | "authorizeUrl">;
  province: Pick<Province, "checkRealName">;
  sms: Pick<Sms, "sendSms">;
  log: Logger;
  /** Address at which residents reach the app; absent, each request's own is believed. */
  publicOrigin?: string;
}

/** The same with what other features have asked to be told. */
export interface IdentityContext extends IdentityParts {
  phoneVerifiedHooks: PhoneVerifiedHook[];
  staffSignedOutHooks: StaffSignedOutHook[];
}
