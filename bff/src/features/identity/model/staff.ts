import type { StaffRole } from "@yanta/types";
import { Schema } from "mongoose";
import type { z } from "zod";
import { modelOf, schemaOptions, type Connection } from "../../../platform/store";

export const STAFF = "staff";

/** With its parameters, so that they can grow and old hashes still be checked. */
export interface PasswordHash {
  algorithm: "scrypt";
  cost: number;
  blockSize: number;
  parallelization: number;
  /** Base64url. */
  salt: string;
  hash: string;
}

export interface StaffAccount {
  _id: string;
  account: string;
  /** Ciphertext. */
  name: string;
  password: PasswordHash;
  role: z.infer<typeof StaffRole>;
  stationIds: string[];
  state: "active" | "disabled";
  createdAt: Date;
}

const text = { type: String, required: true };
const number = { type: Number, required: true };

const passwordSchema = new Schema<PasswordHash>(
  { algorithm: text, cost: number, blockSize: number, parallelization: number, salt: text, hash: text },
  { ...schemaOptions, _id: false },
);

const staffSchema = new Schema<StaffAccount>(
  {
    _id: text,
    account: text,
    name: text,
    password: { type: passwordSchema, required: true },
    role: text,
    stationIds: { type: [String], required: true },
    state: text,
    createdAt: { type: Date, required: true },
  },
  schemaOptions,
).index({ account: 1 }, { unique: true });

export const staffModel = (connection: Connection) => modelOf<StaffAccount>(connection, STAFF, staffSchema);
