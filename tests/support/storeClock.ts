import type { Collection, Connection } from "mongoose";

/**
 * Lets the store keep what has passed its date. The store removes by the machine's clock; a world whose clock stands on
 * another day would lose its sessions, holds and previews within seconds.
 */
export async function keepPastTheDate(connection: Connection): Promise<void> {
  const collections = (await connection.db?.listCollections().toArray()) ?? [];
  await Promise.all(collections.map(({ name }) => dropDates(connection.collection(name))));
}

async function dropDates(collection: Collection): Promise<void> {
  for (const { name, expireAfterSeconds } of await collection.indexes()) {
    if (name !== undefined && expireAfterSeconds !== undefined) await collection.dropIndex(name);
  }
}
