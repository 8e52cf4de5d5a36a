import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../../platform/store";

/** What a scan asks of the holder, and what came of it. */
export interface StoredCheck {
  verificationId: string;
  stationId: string;
  staffId: string;
  taskCode: string;
  /** Names of fields. */
  asked: string[];
  /** The holder answers until then; once granted, the result is shown until then. */
  until: Date;
  state: "waiting" | "granted" | "refused";
  granted: string[];
}

/**
 * One code. It is used by the same update that starts its check, so that of any number of scans one succeeds; everything
 * that follows lies in the same document.
 */
export interface StoredPresentation {
  /** The token's id, base64url. */
  _id: string;
  licenceId: string;
  residentId: string;
  typeCode: string;
  expiresAt: Date;
  /** `stopped`: the screen was captured or left. */
  state: "open" | "used" | "stopped";
  check?: StoredCheck;
  /** Nobody needs it after that day. */
  purgeAt: Date;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };

const checkSchema = new Schema<StoredCheck>(
  {
    verificationId: text,
    stationId: text,
    staffId: text,
    taskCode: text,
    asked: [String],
    until: instant,
    state: text,
    granted: [String],
  },
  { ...schemaOptions, _id: false },
);

const presentationSchema = new Schema<StoredPresentation>(
  {
    _id: text,
    licenceId: text,
    residentId: text,
    typeCode: text,
    expiresAt: instant,
    state: text,
    check: checkSchema,
    purgeAt: instant,
  },
  schemaOptions,
)
  .index({ "check.verificationId": 1 }, { unique: true, sparse: true })
  .index({ residentId: 1, "check.state": 1 })
  .index({ licenceId: 1, state: 1 })
  .index({ purgeAt: 1 }, { expireAfterSeconds: 0 });

export const presentationModel = (connection: Connection) =>
  modelOf<StoredPresentation>(connection, "licencePresentations", presentationSchema);

/** How often more was asked than an errand needs: by day, station and errand, for the monthly report. */
export interface StoredOverAsk {
  /** `<day>/<station>/<errand>`. */
  _id: string;
  count: number;
}

const overAskSchema = new Schema<StoredOverAsk>({ _id: text, count: { type: Number, required: true } }, schemaOptions);

export const overAskModel = (connection: Connection) =>
  modelOf<StoredOverAsk>(connection, "licenceOverAsks", overAskSchema);
