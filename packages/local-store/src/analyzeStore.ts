import type { Document } from "mongodb";
import { GATEWAY_MARK } from "./gateway/handshake";

/** The part of a driver's or mongoose's `Db` that is needed here. */
export interface CommandRunner {
  command(command: Document): Promise<Document>;
}

/**
 * Brings the query planner's statistics up to date; call it after a bulk load. Does nothing on a MongoDB, which keeps
 * none, so it is safe with any store.
 *
 * @param db - any database of the store, for instance mongoose's `connection.db`.
 */
export async function analyzeThrough(db: CommandRunner): Promise<void> {
  const { gitVersion } = await db.command({ buildInfo: 1 });
  if (gitVersion === GATEWAY_MARK) await db.command({ analyze: 1 });
}

/** The same for a caller that has only a connection string. */
export async function analyzeStore(uri: string): Promise<void> {
  // The driver is large, and most callers never come here.
  const { MongoClient } = await import("mongodb");
  const client = new MongoClient(uri);
  try {
    await analyzeThrough(client.db("admin"));
  } finally {
    await client.close();
  }
}
