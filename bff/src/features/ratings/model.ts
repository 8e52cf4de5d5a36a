import type { Day } from "@yanta/domain/calendar";
import type { CommentState, Grade, RatingChannel, RectificationState } from "@yanta/types";
import { Schema } from "mongoose";
import type { z } from "zod";
import type { OutboxEvent } from "../../platform/outbox";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";

export const RATINGS = "ratings";

/** What was rated, with the names of that day. */
export interface StoredSubject {
  kind: "ticket" | "case";
  id: string;
  number: string;
  taskCode: string;
  taskName: string;
  stationId?: string;
  stationName?: string;
  counterName?: string;
  finishedAt: Date;
}

/** What follows a low grade: in the rating's own document, so that there is never the one without the other. */
export interface StoredRectification {
  state: RectificationState;
  /** Last day for the reply. */
  dueOn: Day;
  /** Who answers: the station's supervisors; without a station the district's administrators. */
  ownerStationId?: string;
  openedAt: Date;
  /** Ciphertexts. */
  replies: { text: string; at: Date; by: string }[];
  appeal?: {
    reason: string;
    at: Date;
    by: string;
    decision?: { accepted: boolean; note: string; at: Date; by: string };
  };
}

export interface StoredRating {
  _id: string;
  /** `ticket:<id>` or `case:<number>`: unique, once a visit and once a case whatever the channel. */
  subjectKey: string;
  subject: StoredSubject;
  /** Figures are counted by these two. */
  stationId?: string;
  taskCode: string;
  /** Who may see it as their own; a caller's without an account; neither for a number taken at the hall. */
  residentId?: string;
  personId?: string;
  /** Whose key seals the texts. */
  keyOwnerId: string;
  channel: z.infer<typeof RatingChannel>;
  grade: Grade;
  tags: string[];
  ratedAt: Date;
  /** Ciphertext. */
  comment?: string;
  commentState: z.infer<typeof CommentState>;
  wantsReply: boolean;
  second?: { grade: Grade; at: Date };
  rectification?: StoredRectification;
  /** Grows with each change; a change is made only to what its maker has read. */
  rev: number;
  outbox: OutboxEvent[];
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };
const number = { type: Number, required: true };
const nested = Schema.Types.Mixed;

const ratingSchema = new Schema<StoredRating>(
  {
    _id: text,
    subjectKey: text,
    subject: { type: nested, required: true },
    stationId: String,
    taskCode: text,
    residentId: String,
    personId: String,
    keyOwnerId: text,
    channel: text,
    grade: number,
    tags: [String],
    ratedAt: instant,
    comment: String,
    commentState: text,
    wantsReply: { type: Boolean, required: true },
    second: nested,
    rectification: nested,
    rev: number,
    outbox: [nested],
  },
  schemaOptions,
)
  .index({ subjectKey: 1 }, { unique: true })
  .index({ stationId: 1, grade: 1 }, { sparse: true })
  .index({ taskCode: 1, grade: 1 })
  .index({ residentId: 1, ratedAt: -1 }, { sparse: true })
  .index({ personId: 1, ratedAt: -1 }, { sparse: true })
  .index({ "rectification.state": 1, "rectification.dueOn": 1 }, { sparse: true })
  .index({ "rectification.ownerStationId": 1, "rectification.dueOn": 1 }, { sparse: true })
  .index({ "outbox.dueAt": 1 }, { sparse: true });

/** For the migration step. */
export const ratingModels = (connection: Connection) => [modelOf<StoredRating>(connection, RATINGS, ratingSchema)];

/** The driver's own collections: every field in conditions and updates is ours, nothing comes from a request unread. */
export const ratings = (connection: Connection) => connection.collection<StoredRating>(RATINGS);
