import type { Config } from "@yanta/bff";
import mongoose from "mongoose";

const { BSON } = mongoose.mongo;

/** Every document of a database as its bytes, by collection. */
export type StoreDump = ReadonlyMap<string, readonly Uint8Array[]>;

export interface StoreReader {
  dump(): Promise<StoreDump>;
  /** One text a collection, the same for the same documents: for comparing before and after. Without the catalogue and the licences' log. */
  texts(): Promise<Record<string, string>>;
  connection: mongoose.Connection;
  close(): Promise<void>;
}

/**
 * Copies of what the province publishes, which only the synchronisation writes; and the log of licences, which a refused
 * try must change.
 */
const NOT_COMPARED = /^(item\w*|stations|stationServices|licenceAccess)$/;

/** Reads the store past the product. */
export async function readStore({
  MONGODB_URI = "",
  MONGODB_DATABASE,
}: Pick<Config, "MONGODB_URI" | "MONGODB_DATABASE">): Promise<StoreReader> {
  const connection = await mongoose
    .createConnection(MONGODB_URI, { dbName: MONGODB_DATABASE, autoIndex: false, autoCreate: false })
    .asPromise();
  const all = async (isWanted: (name: string) => boolean) => {
    const names = ((await connection.db?.listCollections().toArray()) ?? []).map(({ name }) => name).sort();
    const read = names
      .filter(isWanted)
      .map(async (name) => [name, await connection.collection(name).find().sort({ _id: 1 }).toArray()]);
    return (await Promise.all(read)) as [string, mongoose.mongo.Document[]][];
  };
  return {
    connection,
    dump: async () =>
      new Map((await all(() => true)).map(([name, documents]) => [name, documents.map((one) => BSON.serialize(one))])),
    texts: async () =>
      Object.fromEntries(
        (await all((name) => !NOT_COMPARED.test(name))).map(([name, documents]) => [
          name,
          BSON.EJSON.stringify(documents),
        ]),
      ),
    close: () => connection.close(),
  };
}
