import type { Connection } from "../../../platform/store";
import { slotDays } from "../model";
import { groupCommit, type Outcome } from "./groupCommit";
import { placeUpdate, type Taking } from "./placeUpdate";

/** Days that are being booked at one time in one process; a district has some 400 lines. */
const LIMIT = 2_000;

export interface PlaceTaker {
  /**
   * Takes a place by a conditional update: every cell must have one free, be open, and serve the item; else nothing
   * changes. Two who ask for the last place cannot both match.
   *
   * @returns whether it was taken. Why not is for a look at the document to say.
   */
  take(taking: Taking): Promise<boolean>;
}

/**
 * Orders for one document that arrive while a message about it is under way go out together, as one update that takes
 * all their places or none. When not all are to be had, each is asked for alone, as if it had come alone.
 */
export function placeTaker(connection: Connection): PlaceTaker {
  const byDocument = new Map<string, (taking: Taking) => Promise<boolean>>();
  const takeAt = (slotDayId: string): ((taking: Taking) => Promise<boolean>) => {
    const known = byDocument.get(slotDayId);
    if (known !== undefined) return known;
    // What is under way goes on without its entry: the condition decides, not the grouping.
    if (byDocument.size >= LIMIT) byDocument.clear();
    const made = groupCommit((batch: readonly Taking[]) => takeAll(connection, batch));
    byDocument.set(slotDayId, made);
    return made;
  };
  return { take: (taking) => takeAt(taking.slotDayId)(taking) };
}

async function takeAll(connection: Connection, batch: readonly Taking[]): Promise<Outcome<boolean>[]> {
  const joint = jointOf(batch);
  const isJointTaken = joint !== null && (await apply(connection, joint));
  return Promise.all(
    batch.map(async (taking): Promise<Outcome<boolean>> => {
      if (isJointTaken && joint.includes(taking)) return { done: true };
      return apply(connection, [taking]).then(
        (done) => ({ done }),
        (failed: unknown) => ({ failed }),
      );
    }),
  );
}

/** Those of a batch that one update can serve; null when that is fewer than two. */
function jointOf(batch: readonly Taking[]): [Taking, ...Taking[]] | null {
  const tokens = new Set<string>();
  const cellMinutes = batch[0]?.cellMinutes;
  const fitting = batch.filter((taking) => {
    const token = "taken" in taking.put ? taking.put.taken : taking.put.held;
    const isFitting = taking.replaces === undefined && taking.cellMinutes === cellMinutes && !tokens.has(token);
    tokens.add(token);
    return isFitting;
  });
  const [first, ...others] = fitting;
  return first === undefined || others.length === 0 ? null : [first, ...others];
}

async function apply(connection: Connection, takings: readonly [Taking, ...Taking[]]): Promise<boolean> {
  const { filter, update } = placeUpdate(takings);
  const { matchedCount } = await slotDays(connection).updateOne(filter, update);
  return matchedCount === 1;
}
