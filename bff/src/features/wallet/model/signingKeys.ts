import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../../platform/store";

export const SIGNING_KEYS = "licenceSigningKeys";

/** A key that signs codes. It is kept after its end, so that the trust list can be followed back. */
export interface StoredSigningKey {
  /** 16 hex digits. */
  _id: string;
  /** Of processes that find no key at the same time, one makes it: the period's name is unique. */
  period: string;
  algorithm: string;
  publicKey: string;
  /** Ciphertext. */
  privateKey: string;
  signsFrom: Date;
  signsUntil: Date;
  verifiesUntil: Date;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };

const signingKeySchema = new Schema<StoredSigningKey>(
  {
    _id: text,
    period: text,
    algorithm: text,
    publicKey: text,
    privateKey: text,
    signsFrom: instant,
    signsUntil: instant,
    verifiesUntil: instant,
  },
  schemaOptions,
)
  .index({ period: 1 }, { unique: true })
  .index({ verifiesUntil: 1 });

export const signingKeyModel = (connection: Connection) =>
  modelOf<StoredSigningKey>(connection, SIGNING_KEYS, signingKeySchema);
