import type { Assistance, EnquiryKind, EnquiryOutcome, EnquiryState, EnquiryStep } from "@yanta/types";
import { Schema } from "mongoose";
import type { OutboxEvent } from "../../platform/outbox";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";

export const ENQUIRIES = "enquiries";

/** One thing said by one side. */
export interface StoredEntry {
  entryId: string;
  from: "resident" | "office";
  at: Date;
  /** Ciphertext. */
  text: string;
  /** Staff id of who answered. */
  by?: string;
  outcome?: EnquiryOutcome;
  taskCode?: string;
}

/** An enquiry with everything that was said about it: what is done to it and what is told of it are one write. */
export interface StoredEnquiry {
  _id: string;
  residentId: string;
  kind: EnquiryKind;
  state: EnquiryState;
  /** Grows with each change; a change is made only to what its maker has read. */
  rev: number;
  /** Ciphertext of an `EnquiryContent`. */
  content: string;
  taskCode?: string;
  /** The place that it is about. */
  stationId?: string;
  assistance?: Omit<Assistance, "address">;
  /** The station that answers. */
  officeId: string;
  needsSupervisor: boolean;
  acceptedBy?: string;
  createdAt: Date;
  /** Shanghai day. */
  dueOn: string;
  dueIsAbout: boolean;
  /** Shanghai day on which it was found to be overdue: once for each due day. */
  overdueFoundOn?: string;
  entries: StoredEntry[];
  reopened: number;
  answeredAt?: Date;
  /** When it closes by itself. */
  closesAt?: Date;
  closedBecause?: "solved" | "noWord";
  history: { move: EnquiryStep; at: Date; by?: string }[];
  outbox: OutboxEvent[];
}

/** A question with its answer as everybody reads them at the item's guide. Its id is the enquiry's. */
export interface PublishedAnswer {
  _id: string;
  taskCode: string;
  question: string;
  answer: string;
  answeredAt: Date;
  publishedBy: string;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };
const flag = { type: Boolean, required: true };
const number = { type: Number, required: true };
const nested = Schema.Types.Mixed;

const enquirySchema = new Schema<StoredEnquiry>(
  {
    _id: text,
    residentId: text,
    kind: text,
    state: text,
    rev: number,
    content: text,
    taskCode: String,
    stationId: String,
    assistance: nested,
    officeId: text,
    needsSupervisor: flag,
    acceptedBy: String,
    createdAt: instant,
    dueOn: text,
    dueIsAbout: flag,
    overdueFoundOn: String,
    entries: [nested],
    reopened: number,
    answeredAt: Date,
    closesAt: Date,
    closedBecause: String,
    history: [nested],
    outbox: [nested],
  },
  schemaOptions,
)
  .index({ residentId: 1, createdAt: -1 })
  .index({ officeId: 1, state: 1, dueOn: 1 })
  .index({ state: 1, dueOn: 1 })
  .index({ closesAt: 1 }, { sparse: true })
  .index({ "outbox.dueAt": 1 }, { sparse: true });

const publishedSchema = new Schema<PublishedAnswer>(
  { _id: text, taskCode: text, question: text, answer: text, answeredAt: instant, publishedBy: text },
  schemaOptions,
).index({ taskCode: 1, answeredAt: -1 });

/** For the migration step. */
export const enquiryModels = (connection: Connection) => [
  modelOf<StoredEnquiry>(connection, ENQUIRIES, enquirySchema),
  modelOf<PublishedAnswer>(connection, "publishedAnswers", publishedSchema),
];

/** The driver's own collections: every field in conditions and updates is ours, nothing comes from a request unread. */
export const enquiries = (connection: Connection) => connection.collection<StoredEnquiry>(ENQUIRIES);
export const publishedAnswers = (connection: Connection) => connection.collection<PublishedAnswer>("publishedAnswers");
