import { Schema } from "mongoose";
import type {
  CasePauseRecord,
  CaseRecord,
  CaseRecordKind,
  CaseResultRecord,
  CaseStepRecord,
} from "../../gateways/province";
import type { OutboxEvent } from "../../platform/outbox";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";
import type { CaseProgress } from "./rules/pass";
import type { TellingKind } from "./rules/tellings";

interface Stamp {
  /** The province's id of the row. */
  _id: string;
  /** As the province wrote it. */
  changedAt: string;
}

/** A case as the province sent it last. Who applied is one ciphertext; the indexes find it without opening it. */
export interface StoredCase extends Stamp, Omit<CaseRecord, "applicant"> {
  /** Ciphertext of a `CaseApplicant`, under the applicant's own key. */
  applicant: string;
  /** Whose key that is. */
  ownerId: string;
  /** Keyed digest of the applicant's facts: tells whether they changed without opening them. */
  applicantMark: string;
  /** Blind indexes of the applicant's and the contact's number. */
  ownerIndexes: string[];
  /** Blind indexes of the case number with the last four, five and six characters of the applicant's number. */
  tailIndexes: string[];
  /** When it is next looked at for something to tell. `DIRTY` after a change. */
  lookAt: Date;
  /** The look that has taken it; a change takes it away again. */
  claim?: string;
}

export type StoredStep = Stamp & CaseStepRecord;
export type StoredPause = Stamp & CasePauseRecord;
export type StoredResult = Stamp & CaseResultRecord;

export interface StoredRows {
  cases: StoredCase;
  caseSteps: StoredStep;
  casePauses: StoredPause;
  caseResults: StoredResult;
}

/** Something that was found out about a case, once: its key is the id. Staff read it here, residents are told by the outbox. */
export interface StoredTelling {
  _id: string;
  projectNo: string;
  kind: TellingKind;
  /** Day of Asia/Shanghai that it is about. */
  on: string;
  foundAt: Date;
  outbox: OutboxEvent[];
}

export interface StoredProgress extends CaseProgress {
  _id: CaseRecordKind;
}

/** When everything that the province had was in the store last. */
export interface CaseEdition {
  _id: string;
  asOf: Date;
}

export const EDITION_ID = "cases";
export const CASE_TELLINGS = "caseTellings";

const text = { type: String, required: true };
const instant = { type: Date, required: true };
const number = { type: Number, required: true };
const limit = new Schema({ amount: number, unit: text }, { ...schemaOptions, _id: false });
const nested = Schema.Types.Mixed;

const caseSchema = new Schema(
  {
    _id: text,
    changedAt: String,
    projectNo: text,
    taskCode: text,
    name: text,
    channel: String,
    office: String,
    appliedAt: Date,
    acceptedAt: Date,
    source: text,
    applicant: text,
    ownerId: text,
    applicantMark: text,
    ownerIndexes: [String],
    tailIndexes: [String],
    lookAt: instant,
    claim: String,
  },
  schemaOptions,
)
  .index({ projectNo: 1 })
  .index({ ownerIndexes: 1 })
  .index({ lookAt: 1 });

const stepSchema = new Schema(
  {
    _id: text,
    changedAt: String,
    projectNo: text,
    kind: text,
    name: text,
    at: instant,
    office: String,
    note: String,
    length: limit,
    approvedBy: String,
    supplyBy: String,
  },
  schemaOptions,
).index({ projectNo: 1 });

const pauseSchema = new Schema(
  {
    _id: text,
    changedAt: String,
    projectNo: text,
    name: text,
    from: instant,
    until: Date,
    reason: String,
    length: limit,
  },
  schemaOptions,
).index({ projectNo: 1 });

const resultSchema = new Schema(
  {
    _id: text,
    changedAt: String,
    projectNo: text,
    type: String,
    at: Date,
    note: String,
    licence: nested,
    byPost: { type: Boolean, required: true },
  },
  schemaOptions,
).index({ projectNo: 1 });

const tellingSchema = new Schema(
  { _id: text, projectNo: text, kind: text, on: text, foundAt: instant, outbox: [nested] },
  schemaOptions,
)
  .index({ projectNo: 1 })
  .index({ kind: 1, foundAt: -1 })
  .index({ "outbox.dueAt": 1 });

const progressSchema = new Schema(
  {
    _id: text,
    since: String,
    page: number,
    latest: String,
    changed: number,
    quiet: number,
    total: number,
    lastRow: String,
  },
  schemaOptions,
);

const editionSchema = new Schema({ _id: text, asOf: instant }, schemaOptions);

/** Every collection of this feature, for the migration. */
export const caseModels = (connection: Connection) => [
  modelOf<StoredCase>(connection, "cases", caseSchema),
  modelOf<StoredStep>(connection, "caseSteps", stepSchema),
  modelOf<StoredPause>(connection, "casePauses", pauseSchema),
  modelOf<StoredResult>(connection, "caseResults", resultSchema),
  modelOf<StoredTelling>(connection, CASE_TELLINGS, tellingSchema),
  modelOf<StoredProgress>(connection, "caseProgress", progressSchema),
  modelOf<CaseEdition>(connection, "caseEditions", editionSchema),
];

/** The driver's own collections: the gateway and the contract have checked what goes in, and casting it would cost half the rate. */
export const caseRows = <Kind extends CaseRecordKind>(connection: Connection, kind: Kind) =>
  connection.collection<StoredRows[Kind]>(kind);
export const cases = (connection: Connection) => connection.collection<StoredCase>("cases");
export const tellings = (connection: Connection) => connection.collection<StoredTelling>(CASE_TELLINGS);
export const caseProgress = (connection: Connection) => connection.collection<StoredProgress>("caseProgress");
export const caseEditions = (connection: Connection) => connection.collection<CaseEdition>("caseEditions");
