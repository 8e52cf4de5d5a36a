import { afterAll, beforeAll } from "@jest/globals";
import { MongoClient, type Collection, type Db, type Document, type ObjectId } from "mongodb";
import { freshDatabase, type TestDatabase } from "../testing";

/** The first test of a run may have to fetch the engine. */
export const START_TIMEOUT_MS = 240_000;
/** More than fifty, so that fifty clients really ask at once. */
const POOL_SIZE = 60;

/** Documents whose `_id` a test chooses itself. */
export interface AnyDocument extends Document {
  _id?: string | number | ObjectId;
}

/** One database for a contract file, made before its first test and dropped after its last. */
export interface ContractDatabase {
  readonly uri: string;
  readonly client: MongoClient;
  readonly db: Db;
  collection(name: string): Collection<AnyDocument>;
}

export function contractDatabase(label: string): ContractDatabase {
  let database: TestDatabase;
  let client: MongoClient;
  beforeAll(async () => {
    database = await freshDatabase(label);
    client = await MongoClient.connect(database.uri, { maxPoolSize: POOL_SIZE });
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await client.close();
    await database.drop();
  });
  return {
    get uri() {
      return database.uri;
    },
    get client() {
      return client;
    },
    get db() {
      return client.db(database.name);
    },
    collection: (name) => client.db(database.name).collection<AnyDocument>(name),
  };
}

/** Fifty requests at once, numbered from 0. */
export function fifty<T>(request: (number: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> {
  return Promise.allSettled(Array.from({ length: 50 }, (_, number) => request(number)));
}

export const fulfilled = <T>(results: PromiseSettledResult<T>[]): T[] =>
  results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));

export const rejected = <T>(results: PromiseSettledResult<T>[]): unknown[] =>
  results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
