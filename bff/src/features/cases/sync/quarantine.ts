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

export async function healRows(
  connection: Connection,
  kind: CaseRecordKind,
  changes: readonly CaseChange[],
): Promise<void> {
  const good = changes.filter(({ type }) => type !== "quarantine").map(({ rowId }) => idOf(kind, rowId) as never);
  if (good.length > 0) await quarantineModel(connection).collection.deleteMany({ _id: { $in: good } });
}
