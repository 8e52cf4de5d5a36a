import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";

/** One access token an app, shared by all processes: each asking for itself would use up the daily quota. */
interface KeptToken {
  /** App id. */
  _id: string;
  token: string;
  expiresAt: Date;
}

const tokenSchema = new Schema<KeptToken>(
  {
    _id: { type: String, required: true },
    token: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  schemaOptions,
).index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const wechatTokenModel = (connection: Connection) => modelOf<KeptToken>(connection, "wechatTokens", tokenSchema);
