import { modelOf, schemaOf, type Connection } from "../../platform/store";

/** A resident's word that a fact is wrong. Nothing says who sent it. */
export interface Report {
  _id: string;
  stationId?: string;
  taskCode?: string;
  kind: string;
  text?: string;
  receivedAt: Date;
  state: "open" | "closed";
}

const text = { type: String, required: true };

/** Kept for a year: long enough to see whether the same fact goes wrong again. */
const KEEP_SECONDS = 366 * 86_400;

const reportSchema = schemaOf({
  _id: text,
  stationId: String,
  taskCode: String,
  kind: text,
  text: String,
  receivedAt: { type: Date, required: true },
  state: text,
})
  .index({ state: 1, receivedAt: -1 })
  .index({ receivedAt: 1 }, { expireAfterSeconds: KEEP_SECONDS });

export const reportModel = (connection: Connection) => modelOf<Report>(connection, "reports", reportSchema);
