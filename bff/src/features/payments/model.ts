import type { DifferenceKind, RefundState } from "@yanta/types";
import { Schema } from "mongoose";
import type { OutboxEvent } from "../../platform/outbox";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";
import type { OrderState } from "./rules/states";

export const PAYMENTS = "payments";

export interface StoredRefund {
  refundId: string;
  outRefundNo: string;
  amountFen: number;
  reason: string;
  state: RefundState;
  /** Staff ids: never the same one. */
  requestedBy: string;
  decidedBy?: string;
  requestedAt: Date;
  decidedAt?: Date;
  succeededAt?: Date;
}

/** One order with its refunds: all that its money does is in one document, and so in one write. */
export interface StoredPayment {
  _id: string;
  outTradeNo: string;
  payableId: string;
  residentId: string;
  stationId: string;
  description: string;
  /** As ordered. */
  amountFen: number;
  state: OrderState;
  /** Grows with each change; a change is made only to what its maker has read. */
  rev: number;
  /** `<residentId>/<payableId>` while the order may be paid or is: unique, so that nothing is paid twice. */
  livePayable?: string;
  /** Ciphertext. */
  payerOpenId: string;
  notifyUrl: string;
  createdAt: Date;
  expiresAt: Date;
  /** WeChat's number of the transaction. */
  transactionId?: string;
  paidAt?: Date;
  /** As it really came; 0 before. */
  receivedFen: number;
  setAsideBecause?: DifferenceKind;
  refunds: StoredRefund[];
  /** When WeChat is asked next; absent when nothing is outstanding. */
  lookAt?: Date;
  looks: number;
  outbox: OutboxEvent[];
}

export interface StoredDifference {
  /** `<kind>:<reference>`: however often it is found, it is one. */
  _id: string;
  kind: DifferenceKind;
  reference: string;
  expectedFen?: number;
  foundFen?: number;
  foundAt: Date;
  settledAt?: Date;
  settledBy?: string;
  settledNote?: string;
}

export interface StoredReconciliation {
  /** Shanghai day of the bill. */
  _id: string;
  matched: number;
  receivedFen: number;
  refundedFen: number;
  billReceivedFen: number;
  billRefundedFen: number;
  reconciledAt: Date;
  differenceIds: string[];
}

/** A notice that has been dealt with: the same one again is answered and not looked at. */
export interface HeardNotice {
  _id: string;
  heardAt: Date;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };
const fen = { type: Number, required: true };
const nested = Schema.Types.Mixed;
const sparse = { sparse: true } as const;

const paymentSchema = new Schema<StoredPayment>(
  {
    _id: text,
    outTradeNo: text,
    payableId: text,
    residentId: text,
    stationId: text,
    description: text,
    amountFen: fen,
    state: text,
    rev: Number,
    livePayable: String,
    payerOpenId: text,
    notifyUrl: text,
    createdAt: instant,
    expiresAt: instant,
    transactionId: String,
    paidAt: Date,
    receivedFen: fen,
    setAsideBecause: String,
    refunds: [nested],
    lookAt: Date,
    looks: Number,
    outbox: [nested],
  },
  schemaOptions,
)
  .index({ outTradeNo: 1 }, { unique: true })
  .index({ livePayable: 1 }, { unique: true, sparse: true })
  .index({ residentId: 1, createdAt: -1 })
  .index({ "refunds.refundId": 1 }, sparse)
  .index({ "refunds.outRefundNo": 1 }, sparse)
  .index({ "refunds.succeededAt": 1 }, sparse)
  .index({ paidAt: 1 }, sparse)
  .index({ lookAt: 1 }, sparse)
  .index({ "outbox.dueAt": 1 }, sparse);

const differenceSchema = new Schema<StoredDifference>(
  {
    _id: text,
    kind: text,
    reference: text,
    expectedFen: Number,
    foundFen: Number,
    foundAt: instant,
    settledAt: Date,
    settledBy: String,
    settledNote: String,
  },
  schemaOptions,
).index({ foundAt: -1 });

const reconciliationSchema = new Schema<StoredReconciliation>(
  {
    _id: text,
    matched: Number,
    receivedFen: fen,
    refundedFen: fen,
    billReceivedFen: fen,
    billRefundedFen: fen,
    reconciledAt: instant,
    differenceIds: [String],
  },
  schemaOptions,
);

/** WeChat repeats a notice for a day. */
const HEARD_SECONDS = 3 * 86_400;
const heardSchema = new Schema<HeardNotice>({ _id: text, heardAt: instant }, schemaOptions).index(
  { heardAt: 1 },
  { expireAfterSeconds: HEARD_SECONDS },
);

/** For the migration step. Payments are kept: accounts are. */
export const paymentModels = (connection: Connection) => [
  modelOf<StoredPayment>(connection, PAYMENTS, paymentSchema),
  modelOf<StoredDifference>(connection, "paymentDifferences", differenceSchema),
  modelOf<StoredReconciliation>(connection, "paymentReconciliations", reconciliationSchema),
  modelOf<HeardNotice>(connection, "heardPayNotices", heardSchema),
];

/** The driver's own collections: every field in conditions and updates is ours, nothing comes from a request unread. */
export const payments = (connection: Connection) => connection.collection<StoredPayment>(PAYMENTS);
export const differences = (connection: Connection) => connection.collection<StoredDifference>("paymentDifferences");
export const reconciliations = (connection: Connection) =>
  connection.collection<StoredReconciliation>("paymentReconciliations");
export const heardNotices = (connection: Connection) => connection.collection<HeardNotice>("heardPayNotices");
