import type { Config } from "@yanta/bff";
import mongoose from "mongoose";

/**
 * Lets the store keep what has passed its date. The store removes by the machine's clock; a world whose clock stands on
 * another day would lose sessions and holds in the middle of a test.
 */
export async function keepPastTheDate({ MONGODB_URI = "", MONGODB_DATABASE }: Config): Promise<void> {
  const connection = await mongoose.createConnection(MONGODB_URI, { dbName: MONGODB_DATABASE }).asPromise();
  try {
    for (const { name } of (await connection.db?.listCollections().toArray()) ?? []) {
      const collection = connection.collection(name);
      const indexes = await collection.indexes();
      const dated = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
      for (const index of dated) if (index.name !== undefined) await collection.dropIndex(index.name);
    }
  } finally {
    await connection.close();
  }
}
