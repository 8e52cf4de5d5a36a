import { Schema } from "mongoose";
import { modelOf, schemaOptions, type Connection } from "../../../platform/store";

/** 授权用证: one errand at one station may read these fields of one licence, so often, until then. */
export interface StoredGrant {
  _id: string;
  residentId: string;
  licenceId: string;
  typeCode: string;
  taskCode: string;
  /** Name of the errand as the resident read it. */
  errand: string;
  stationId: string;
  unit: string;
  /** Names of fields. */
  fields: string[];
  createdAt: Date;
  expiresAt: Date;
  usesLeft: number;
  withdrawnAt?: Date;
  appointmentId?: string;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };

const grantSchema = new Schema<StoredGrant>(
  {
    _id: text,
    residentId: text,
    licenceId: text,
    typeCode: text,
    taskCode: text,
    errand: text,
    stationId: text,
    unit: text,
    fields: [String],
    createdAt: instant,
    expiresAt: instant,
    usesLeft: { type: Number, required: true },
    withdrawnAt: Date,
    appointmentId: String,
  },
  schemaOptions,
)
  .index({ residentId: 1, createdAt: -1 })
  .index({ stationId: 1, appointmentId: 1 });

export const grantModel = (connection: Connection) => modelOf<StoredGrant>(connection, "licenceGrants", grantSchema);
