import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";

/** Who dealt with a letter, and how. Not part of the letter: its feature may remove or revive that at any time. */
export interface StoredAside {
  /** `<kind>.<id>`. */
  _id: string;
  /** The death that was dealt with: a later one of the same letter is open again. */
  since: Date;
  at: Date;
  by: string;
  reason: string;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };
/** As long as notices are kept. */
const KEEP_SECONDS = 120 * 86_400;

const asideSchema = new Schema<StoredAside>(
  { _id: text, since: instant, at: instant, by: text, reason: text },
  schemaOptions,
).index({ at: 1 }, { expireAfterSeconds: KEEP_SECONDS });

const COLLECTION = "deadLettersAside";

/** For the migration step. */
export const deadLetterModels = (connection: Connection) => [modelOf<StoredAside>(connection, COLLECTION, asideSchema)];

/** The driver's own collection. */
export const asides = (connection: Connection) => connection.collection<StoredAside>(COLLECTION);
