import type { Connection } from "mongoose";

const BATCH = 500;
/** Enough for a rate; a million would only take longer. */
const MOST = 100_000;

/** How many steps a second the store takes when nothing is done but inserting them, with the same index, page by page. */
export async function bareInsertsPerSecond(connection: Connection, steps: number): Promise<number> {
  const bare = connection.collection("bareSteps");
  await bare.createIndex({ projectNo: 1 });
  const rows = await connection.collection("caseSteps").find().limit(Math.min(steps, MOST)).toArray();
  const startedMs = performance.now();
  for (let from = 0; from < rows.length; from += BATCH) {
    await bare.insertMany(rows.slice(from, from + BATCH), { ordered: false });
  }
  const seconds = (performance.now() - startedMs) / 1000;
  await bare.drop();
  return rows.length / seconds;
}
