import type { CaseChange, CaseRecordKind } from "../../../gateways/province";
import type { Connection } from "../../../platform/store";
import { quarantineModel } from "../../sync";

const idOf = (kind: CaseRecordKind, rowId: string): string => `${kind}:${rowId}`;

/**
 * Keeps the faults of rows that could not be understood, beside those of the public tables. A good version that is already
 * stored stays. A bad version that is known is not counted again.
 *
 * @returns how many were new.
 */
export async function quarantineRows(
  connection: Connection,
  kind: CaseRecordKind,
  changes: readonly CaseChange[],
): Promise<number> {
  const bad = changes.flatMap((change) => (change.type === "quarantine" ? [change] : []));
  if (bad.length === 0) return 0;
  const { collection } = quarantineModel(connection);
  const held = await collection.find({ _id: { $in: bad.map(({ rowId }) => idOf(kind, rowId) as never) } }).toArray();
  const known = new Map(held.map((row) => [String(row["rowId"]), String(row["changedAt"])]));
  const fresh = bad.filter(({ rowId, changedAt }) => known.get(rowId) !== changedAt);
  const operations = fresh.map(({ rowId, changedAt, reasons }) => ({
    updateOne: {
      filter: { _id: idOf(kind, rowId) as never },
      update: { $set: { table: kind, rowId, reasons, changedAt }, $inc: { count: 1 } },
      upsert: true,
    },
  }));
  if (operations.length > 0) await collection.bulkWrite(operations, { ordered: false });
  return fresh.length;
}

/** Quarantine is small: as many are looked at at once. */
const MOST_HELD = 1_000;

/** Rows that have come in a good version, or are gone, wait no longer. */
export async function healRows(
  connection: Connection,
  kind: CaseRecordKind,
  changes: readonly CaseChange[],
): Promise<void> {
  const { collection } = quarantineModel(connection);
  const held = await collection
    .find({ table: kind }, { projection: { _id: 1 } })
    .limit(MOST_HELD)
    .toArray();
  const heldIds = new Set(held.map(({ _id }) => String(_id)));
  const good = changes.filter(({ type }) => type !== "quarantine").map(({ rowId }) => idOf(kind, rowId));
  const healed = held.length < MOST_HELD ? good.filter((id) => heldIds.has(id)) : good;
  if (healed.length > 0) await collection.deleteMany({ _id: { $in: healed as never[] } });
}
