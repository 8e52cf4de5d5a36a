import type { IssuerState } from "@yanta/domain/licences";
import { Schema } from "mongoose";
import type { OutboxEvent } from "../../../platform/outbox";
import { modelOf, schemaOptions, type Connection } from "../../../platform/store";

export const LICENCES = "licences";

/**
 * A licence as the province holds it, kept for a while: never the licence itself. What it says is one ciphertext; state
 * and dates stand open, since they are looked for.
 */
export interface StoredLicence {
  _id: string;
  residentId: string;
  /** Blind index of the identifier: one document a licence. */
  identifierIndex: string;
  typeCode: string;
  /** Ciphertext of `LicenceContent`. */
  content: string;
  issuerState: IssuerState;
  /** Days of Asia/Shanghai. */
  validFrom?: string;
  validUntil?: string;
  longTerm: boolean;
  /** When the content came from the province. */
  fetchedAt: Date;
  /** When the province confirmed the state last. */
  checkedAt: Date;
  /** The province no longer gives it; kept so that it comes back under the same id. */
  missingSince?: Date;
  /** `<last day>/<days before it>` of the reminder that was written last. */
  reminded?: string;
  /** Reminders on their way to the notices. */
  outbox?: OutboxEvent[];
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };

const licenceSchema = new Schema<StoredLicence>(
  {
    _id: text,
    residentId: text,
    identifierIndex: text,
    typeCode: text,
    content: text,
    issuerState: text,
    validFrom: String,
    validUntil: String,
    longTerm: { type: Boolean, required: true },
    fetchedAt: instant,
    checkedAt: instant,
    missingSince: Date,
    reminded: String,
    outbox: { type: [Schema.Types.Mixed], default: undefined },
  },
  schemaOptions,
)
  .index({ residentId: 1, identifierIndex: 1 }, { unique: true })
  .index({ validUntil: 1 }, { sparse: true })
  .index({ "outbox.dueAt": 1 }, { sparse: true });

/** When a resident's licences were last asked for, all of them. */
export interface StoredWallet {
  /** The resident. */
  _id: string;
  fetchedAt: Date;
  /** Rows of that answer that could not be read. */
  unreadable: number;
}

const walletSchema = new Schema<StoredWallet>(
  { _id: text, fetchedAt: instant, unreadable: { type: Number, required: true } },
  schemaOptions,
);

export const licenceModel = (connection: Connection) => modelOf<StoredLicence>(connection, LICENCES, licenceSchema);
export const walletModel = (connection: Connection) => modelOf<StoredWallet>(connection, "wallets", walletSchema);
