import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";

/**
 * One use of licences. Written once, before the answer, and never changed: no function of this feature updates or
 * removes a row. `content` is the very text that the leaf was computed from; the other fields only find it.
 */
export interface StoredAccess {
  _id: string;
  /** Whose licences; absent when a code named nobody. */
  residentId?: string;
  licenceIds: string[];
  at: Date;
  content: string;
  /** Base64url of 16 random bytes: without it a leaf tells nothing, so that a row can be erased and its leaf stay. */
  salt: string;
  /** Hex. */
  leaf: string;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };

const accessSchema = new Schema<StoredAccess>(
  { _id: text, residentId: String, licenceIds: [String], at: instant, content: text, salt: text, leaf: text },
  schemaOptions,
)
  .index({ residentId: 1, _id: -1 })
  .index({ licenceIds: 1, _id: -1 });

/** 有疑问: a resident's doubt about a row, kept beside it since the row itself never changes. */
export interface StoredQuestion {
  /** The row. */
  _id: string;
  residentId: string;
  receivedAt: Date;
  /** Ciphertext: people write what they know about others. */
  text?: string;
  state: "open" | "answered";
}

export const ACCESS_QUESTIONS = "licenceAccessQuestions";

const questionSchema = new Schema<StoredQuestion>(
  { _id: text, residentId: text, receivedAt: instant, text: String, state: text },
  schemaOptions,
).index({ state: 1, receivedAt: 1 });

export const accessModel = (connection: Connection) => modelOf<StoredAccess>(connection, "licenceAccess", accessSchema);
export const questionModel = (connection: Connection) =>
  modelOf<StoredQuestion>(connection, ACCESS_QUESTIONS, questionSchema);

/** For the migration step. */
export const accessModels = (connection: Connection) => [accessModel(connection), questionModel(connection)];
