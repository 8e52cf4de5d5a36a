import type { NoticeKind } from "@yanta/types";
import { Schema } from "mongoose";
import type { OutboxEvent } from "../../platform/outbox";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";
import type { Channel } from "./rules/channels";
import type { NoticeState, Reason } from "./rules/states";

/** One event, told to one person. */
export interface StoredNotice {
  /** The event's own id: one event makes one notice by construction. */
  _id: string;
  kind: NoticeKind;
  /** Whose it is: a resident, or a caller without an account. Absent when the event named nobody. */
  personId?: string;
  page: string;
  /** No personal data. */
  fields: Record<string, string>;
  subject: OutboxEvent["subject"];
  dueAt: Date;
  state: NoticeState;
  reason?: Reason;
  /** 0 goes before 1. */
  rank: number;
  /** When it is next looked at; from `dueAt` on. */
  nextAt: Date;
  /** By the store's clock: until then it is one worker's. */
  leaseUntil: Date;
  /** Of the claim that holds it, or held it last: what an earlier owner still writes does nothing. */
  claimId: string;
  /** The channel it was handed to last. */
  channel?: Channel;
  /** Channels that have refused it for good. */
  ruledOut: Channel[];
  /** Tries on the present channel. */
  attempts: number;
  /** From then on the resident sees it in the app. */
  listedAt?: Date;
  readAt?: Date;
  settledAt?: Date;
  createdAt: Date;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };
const number = { type: Number, required: true };
const nested = Schema.Types.Mixed;

/** Messages are looked up for some weeks; appointments lie at most some weeks ahead. */
const KEEP_SECONDS = 120 * 86_400;

const noticeSchema = new Schema<StoredNotice>(
  {
    _id: text,
    kind: text,
    personId: String,
    page: text,
    fields: nested,
    subject: nested,
    dueAt: instant,
    state: text,
    reason: String,
    rank: number,
    nextAt: instant,
    leaseUntil: instant,
    claimId: String,
    channel: String,
    ruledOut: [String],
    attempts: number,
    listedAt: Date,
    readAt: Date,
    settledAt: Date,
    createdAt: instant,
  },
  schemaOptions,
)
  .index({ state: 1, rank: 1, nextAt: 1 })
  .index({ personId: 1, listedAt: -1 })
  .index({ createdAt: 1 }, { expireAfterSeconds: KEEP_SECONDS });

/** How many subscribe messages of one template a person still allows, as far as we know. */
export interface StoredAccepts {
  /** `<personId>/<templateId>`. */
  _id: string;
  left: number;
  /** Notices that an accept was taken for: the same one takes no second. */
  taken: string[];
}

const acceptSchema = new Schema<StoredAccepts>({ _id: text, left: number, taken: [String] }, schemaOptions);

/** For the migration step. */
export const noticeModels = (connection: Connection) => [
  modelOf<StoredNotice>(connection, "notices", noticeSchema),
  modelOf<StoredAccepts>(connection, "noticeAccepts", acceptSchema),
];

/** The driver's own collections: claims are computed by the store's clock, which mongoose would not let through. */
export const notices = (connection: Connection) => connection.collection<StoredNotice>("notices");
export const noticeAccepts = (connection: Connection) => connection.collection<StoredAccepts>("noticeAccepts");
