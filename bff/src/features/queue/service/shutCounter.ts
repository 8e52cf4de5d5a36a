import type { Connection } from "../../../platform/store";
import { counterModel, type CounterDocument } from "../model";

interface Shutting {
  /** `610113-C001.W3@2026-03-02`. */
  id: string;
  from: "open" | "paused";
  to: "paused" | "closed";
  /** Only as it was read; left out, as it is. */
  rev?: number;
}

/**
 * Shuts a counter by one update. The record gets its closing once: a counter on a pause has it already.
 *
 * @returns the counter as it was before; null when it was not so.
 */
export async function shutCounter(
  connection: Connection,
  { id, from, to, rev }: Shutting,
  at: Date,
): Promise<CounterDocument | null> {
  return counterModel(connection)
    .findOneAndUpdate(
      { _id: id, state: from, ...(rev === undefined ? {} : { rev }) },
      {
        $set: { state: to },
        $inc: { rev: 1 },
        ...(from === "open" ? { $push: { events: { type: "closed", at } } } : {}),
      },
      { returnDocument: "before" },
    )
    .lean<CounterDocument>();
}
