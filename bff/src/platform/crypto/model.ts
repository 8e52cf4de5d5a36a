import mongoose, { Schema, type Model } from "mongoose";
import { isDuplicateKey } from "../duplicateKey";
import { schemaOptions, type Connection } from "../store";
import { CryptoError } from "./cryptoError";
import type { DataKey, DataKeyStore, ErasedOwner } from "./dataKeyStore";

/** As stored: either a living key or, with `erasedAt`, what is left of one. */
interface StoredDataKey {
  /** The owner. The store itself guarantees one key a person, even before any migration has made indexes. */
  _id: string;
  keyVersion?: number;
  wrapped?: Buffer;
  masterKeyVersion?: string;
  createdAt?: Date;
  rewrappedAt?: Date;
  erasedAt?: Date;
}

const dataKeySchema = new Schema<StoredDataKey>(
  {
    _id: { type: String, required: true },
    keyVersion: Number,
    wrapped: Buffer,
    masterKeyVersion: String,
    createdAt: Date,
    rewrappedAt: Date,
    erasedAt: Date,
  },
  schemaOptions,
).index({ masterKeyVersion: 1, _id: 1 });

export const dataKeyModel = (connection: Connection): Model<StoredDataKey> =>
  connection.models["datakeys"] ?? connection.model<StoredDataKey>("datakeys", dataKeySchema, "datakeys");

export const cryptoModels = (connection: Connection) => [dataKeyModel(connection)];

/** The data keys in MongoDB. Its write concern must be the majority: a key lost after use takes what it protected along. */
export function mongoDataKeyStore(connection: Connection): DataKeyStore {
  const keys = dataKeyModel(connection);
  return {
    find: async (ownerId) => {
      const stored = await keys.findById(ownerId).lean();
      return stored === null ? null : fromStored(stored);
    },
    add: async ({ ownerId, ...key }) => {
      try {
        await keys.create({ _id: ownerId, ...key });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    rewrap: async (ownerId, fromVersion, to) => {
      const filter = { _id: ownerId, masterKeyVersion: fromVersion };
      const result = await keys.updateOne(filter, { $set: { ...to, rewrappedAt: new Date() } });
      return result.matchedCount === 1;
    },
    wrappedByOther: async (version, afterOwnerId, limit) => {
      const others = mongoose.trusted({ $exists: true, $ne: version });
      const filter = { _id: mongoose.trusted({ $gt: afterOwnerId }), masterKeyVersion: others };
      const stored = await keys.find(filter).sort({ _id: 1 }).limit(limit).lean();
      return stored.map(fromStored).filter((found): found is DataKey => "wrapped" in found);
    },
    erase: async (ownerId, erasedAt) => {
      const gone = { keyVersion: 1, wrapped: 1, masterKeyVersion: 1, rewrappedAt: 1 } as const;
      await keys.updateOne({ _id: ownerId }, { $min: { erasedAt }, $unset: gone }, { upsert: true });
    },
  };
}

function fromStored(stored: StoredDataKey): DataKey | ErasedOwner {
  const { _id: ownerId, erasedAt, keyVersion, wrapped, masterKeyVersion, createdAt } = stored;
  if (erasedAt !== undefined) return { ownerId, erasedAt };
  if (keyVersion === undefined || wrapped === undefined || masterKeyVersion === undefined || createdAt === undefined) {
    throw new CryptoError("data-key-refused");
  }
  return { ownerId, keyVersion, wrapped: bytesOf(wrapped), masterKeyVersion, createdAt };
}

/** Lean reads give the driver's `Binary`, whatever the schema says. */
const bytesOf = (stored: Buffer | mongoose.mongo.Binary): Buffer =>
  Buffer.isBuffer(stored) ? stored : Buffer.from(stored.value());
