import type { LookReason, LookSubject } from "@yanta/types";
import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";

export const LOOKS = "looks";

/** One look of a member of staff at a person's data. Written once, never changed. */
export interface StoredLook {
  _id: string;
  staffId: string;
  role: string;
  personId?: string;
  stationId?: string;
  subject: { kind: LookSubject; id: string };
  reason: LookReason;
  /** Ciphertext: people write what they know about others. */
  note?: string;
  at: Date;
}

const text = { type: String, required: true };
const nested = Schema.Types.Mixed;
/** 《个人信息保护法》 第五十六条: records of how personal data was handled are kept for three years. */
const KEEP_SECONDS = 3 * 366 * 86_400;

const lookSchema = new Schema<StoredLook>(
  {
    _id: text,
    staffId: text,
    role: text,
    personId: String,
    stationId: String,
    subject: { type: nested, required: true },
    reason: text,
    note: String,
    at: { type: Date, required: true },
  },
  schemaOptions,
)
  .index({ personId: 1, at: -1 }, { sparse: true })
  .index({ stationId: 1, at: -1 })
  .index({ at: 1 }, { expireAfterSeconds: KEEP_SECONDS });

/** For the migration step. */
export const lookModels = (connection: Connection) => [modelOf<StoredLook>(connection, LOOKS, lookSchema)];

/** The driver's own collection: every field in conditions is ours. */
export const looks = (connection: Connection) => connection.collection<StoredLook>(LOOKS);
