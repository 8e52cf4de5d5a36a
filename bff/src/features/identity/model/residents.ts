import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../../platform/store";
import type { AssuranceLevel } from "../rules/assurance";

export const RESIDENTS = "residents";

/** A person who signed in. Every personal field is a ciphertext; `…Index` is the blind index by which it is found. */
export interface Resident {
  _id: string;
  weappOpenId?: string;
  weappOpenIdIndex?: string;
  h5OpenId?: string;
  h5OpenIdIndex?: string;
  unionIdIndex?: string;
  phone?: string;
  phoneIndex?: string;
  phoneVerifiedAt?: Date;
  name?: string;
  /** What they called themselves on the phone: proves nothing, and is shown to the desk while there is no proven name. */
  callerName?: string;
  residentIdNumber?: string;
  residentIdNumberIndex?: string;
  assurance: AssuranceLevel;
  createdAt: Date;
}

const text = { type: String, required: true };
const uniqueWhereSet = { unique: true, sparse: true } as const;

const residentSchema = new Schema<Resident>(
  {
    _id: text,
    weappOpenId: String,
    weappOpenIdIndex: String,
    h5OpenId: String,
    h5OpenIdIndex: String,
    unionIdIndex: String,
    phone: String,
    phoneIndex: String,
    phoneVerifiedAt: Date,
    name: String,
    callerName: String,
    residentIdNumber: String,
    residentIdNumberIndex: String,
    assurance: text,
    createdAt: { type: Date, required: true },
  },
  schemaOptions,
)
  .index({ weappOpenIdIndex: 1 }, uniqueWhereSet)
  .index({ h5OpenIdIndex: 1 }, uniqueWhereSet)
  .index({ unionIdIndex: 1 }, uniqueWhereSet)
  .index({ phoneIndex: 1, phoneVerifiedAt: -1 }, { sparse: true })
  .index({ residentIdNumberIndex: 1 }, { sparse: true });

export const residentModel = (connection: Connection) => modelOf<Resident>(connection, RESIDENTS, residentSchema);

export const PERSONS = "persons";

/** Somebody who only ever called. Joined to the resident who verifies the same phone; then it is no longer found by it. */
export interface Person {
  _id: string;
  phone: string;
  phoneIndex?: string;
  /** As they last gave it to a clerk; ciphertext. */
  name?: string;
  residentId?: string;
  createdAt: Date;
}

const personSchema = new Schema<Person>(
  {
    _id: text,
    phone: text,
    phoneIndex: String,
    name: String,
    residentId: String,
    createdAt: { type: Date, required: true },
  },
  schemaOptions,
)
  .index({ phoneIndex: 1 }, uniqueWhereSet)
  .index({ residentId: 1 }, { sparse: true });

export const personModel = (connection: Connection) => modelOf<Person>(connection, PERSONS, personSchema);

/** The code that a resident was sent. One lives at a time; the hash is keyed, so that a dump gives no code away. */
export interface PhoneCode {
  /** The resident. */
  _id: string;
  codeHash: string;
  tries: number;
  expiresAt: Date;
}

const phoneCodeSchema = new Schema<PhoneCode>(
  { _id: text, codeHash: text, tries: { type: Number, required: true }, expiresAt: { type: Date, required: true } },
  schemaOptions,
).index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const phoneCodeModel = (connection: Connection) => modelOf<PhoneCode>(connection, "phoneCodes", phoneCodeSchema);
