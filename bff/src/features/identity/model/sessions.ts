import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../../platform/store";

/** A signed-in device. The token itself is nowhere but on the device. */
export interface ResidentSession {
  _id: string;
  /** SHA-256 of 256 random bits: no salt is needed where nothing can be guessed. */
  tokenHash: string;
  residentId: string;
  device: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

const text = { type: String, required: true };
const date = { type: Date, required: true };
const untilItEnds = { expireAfterSeconds: 0 } as const;

const residentSessionSchema = new Schema<ResidentSession>(
  { _id: text, tokenHash: text, residentId: text, device: text, createdAt: date, lastUsedAt: date, expiresAt: date },
  schemaOptions,
)
  .index({ tokenHash: 1 }, { unique: true })
  .index({ residentId: 1, lastUsedAt: -1 })
  .index({ expiresAt: 1 }, untilItEnds);

export const residentSessionModel = (connection: Connection) =>
  modelOf<ResidentSession>(connection, "residentSessions", residentSessionSchema);

/** A desk that is signed in. Role and stations are read from the account each time: what is taken away is gone at once. */
export interface StaffSession {
  _id: string;
  tokenHash: string;
  staffId: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

const staffSessionSchema = new Schema<StaffSession>(
  { _id: text, tokenHash: text, staffId: text, createdAt: date, lastUsedAt: date, expiresAt: date },
  schemaOptions,
)
  .index({ tokenHash: 1 }, { unique: true })
  .index({ staffId: 1 })
  .index({ expiresAt: 1 }, untilItEnds);

export const staffSessionModel = (connection: Connection) =>
  modelOf<StaffSession>(connection, "staffSessions", staffSessionSchema);
