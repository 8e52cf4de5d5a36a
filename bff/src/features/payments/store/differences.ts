import type { Connection } from "../../../platform/store";
import { differences, type StoredDifference } from "../model";
import type { Difference } from "../rules/reconcile";

const LONGEST_ID = 160;
/** References of others may hold any character. */
export const differenceIdOf = ({ kind, reference }: Pick<Difference, "kind" | "reference">): string =>
  `${kind}:${reference.replaceAll(/[^\w.-]/g, "_")}`.slice(0, LONGEST_ID);

/** Keeps what does not agree, once however often it is found; what staff have settled stays settled. */
export async function keepDifference(connection: Connection, difference: Difference, now: Date): Promise<string> {
  const _id = differenceIdOf(difference);
  const kept: Omit<StoredDifference, "_id"> = { ...difference, foundAt: now };
  await differences(connection).updateOne({ _id }, { $setOnInsert: kept }, { upsert: true });
  return _id;
}
