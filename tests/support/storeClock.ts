import type { Connection } from "mongoose";

/**
 * Lets the store keep what has passed its date. The store removes by the machine's clock; a world whose clock stands on
 * another day would lose its sessions, holds and previews within seconds.
 */
export async function keepPastTheDate(connection: Connection): Promise<void> {
  for (const { name } of (await connection.db?.listCollections().toArray()) ?? []) {
    const collection = connection.collection(name);
    const indexes = await collection.indexes();
    const dated = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
    for (const index of dated) if (index.name !== undefined) await collection.dropIndex(index.name);
  }
}
