import mongoose, { Schema, type Connection, type Model, type SchemaDefinition } from "mongoose";
import type { Config } from "../config";
import { describeError, type Logger } from "./log";

export type { Connection, SchemaDefinition };

mongoose.set("strictQuery", true);
mongoose.set("sanitizeFilter", true);

/** Schemas refuse unknown fields, and neither collections nor indexes appear by surprise: the migration makes them. */
export const schemaOptions = {
  strict: "throw",
  autoIndex: false,
  autoCreate: false,
  versionKey: false,
  minimize: false,
  id: false,
} as const;

/** A strict schema. Untyped on purpose: the type of the documents is named where the model is made. */
export const schemaOf = (definition: SchemaDefinition): Schema => new Schema(definition, schemaOptions);

/** A schema bound to a connection, as often as asked: one process may hold several stores (tests do). */
export function modelOf<Document>(connection: Connection, collection: string, schema: Schema): Model<Document> {
  const known = connection.models[collection] ?? connection.model(collection, schema, collection);
  return known as unknown as Model<Document>;
}

const RETRY_MS = 1_000;

export interface Store {
  connection: Connection;
  /** Whether the store answers now; never throws. */
  isReachable(): Promise<boolean>;
  /** Resolves when the first connection stands. The driver reconnects by itself afterwards. */
  opened: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store and keeps trying: a process that starts before its store waits for it, unready, instead of dying.
 *
 * @throws Error when no `MONGODB_URI` is set: the launcher starts the embedded engine and passes its URI.
 */
export function openStore(config: Pick<Config, "MONGODB_URI" | "MONGODB_DATABASE" | "NODE_ENV">, log: Logger): Store {
  const uri = config.MONGODB_URI;
  if (uri === undefined) throw new Error("MONGODB_URI is not set: start through the launcher, or name a store");
  const connection = mongoose.createConnection();
  let closed = false;
  const opened = (async () => {
    for (;;) {
      try {
        await connection.openUri(uri, connectOptions(config));
        return;
      } catch (error) {
        if (closed) return;
        log.warn({ error: describeError(error) }, "store not reachable yet");
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  })();
  return {
    connection,
    opened,
    isReachable: () => answersPing(connection),
    close: async () => {
      closed = true;
      await connection.close();
    },
  };
}

function connectOptions(config: Pick<Config, "MONGODB_DATABASE" | "NODE_ENV">): mongoose.ConnectOptions {
  return {
    dbName: config.MONGODB_DATABASE,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    serverSelectionTimeoutMS: 2_000,
    socketTimeoutMS: 30_000,
    maxPoolSize: 20,
    ...(config.NODE_ENV === "production" ? { writeConcern: { w: "majority" as const } } : {}),
  };
}

async function answersPing(connection: Connection): Promise<boolean> {
  try {
    await connection.db?.admin().ping({ timeoutMS: 2_000 });
    return connection.db !== undefined;
  } catch {
    return false;
  }
}
