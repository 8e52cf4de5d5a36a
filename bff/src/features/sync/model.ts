import { isDeepStrictEqual } from "node:util";
import type { Change, RecordKind } from "../../gateways/province";
import { modelOf, schemaOf, type Connection } from "../../platform/store";
import { PUBLICATION_ID, publicationModel, recordModel } from "../catalogue";
import { freshProgress, latestOfEach, type TableProgress } from "./rules";

interface StoredProgress extends TableProgress {
  _id: RecordKind;
}

const text = { type: String, required: true };
const number = { type: Number, required: true };
// An empty watermark is a value here; mongoose's `required` would refuse "".
const progressSchema = schemaOf({
  _id: text,
  since: String,
  page: number,
  latest: String,
  resumed: Boolean,
  changed: number,
  quietPasses: number,
  total: number,
  lastRow: String,
});

/** A row that could not be understood, until a good version of it arrives. */
export interface Quarantined {
  /** Table and row: one entry a row. */
  _id: string;
  table: string;
  rowId: string;
  reasons: string[];
  changedAt: string;
  /** Bad versions received so far. */
  count: number;
}

const quarantineSchema = schemaOf({
  _id: text,
  table: text,
  rowId: text,
  reasons: [String],
  changedAt: String,
  count: number,
}).index({ table: 1 });

export const progressModel = (connection: Connection) =>
  modelOf<StoredProgress>(connection, "syncProgress", progressSchema);
export const quarantineModel = (connection: Connection) =>
  modelOf<Quarantined>(connection, "quarantine", quarantineSchema);

/** What the worker last saw of the province, for `/readyz` of the processes that do not call it. */
export interface ProvinceReport {
  _id: string;
  breaker: "closed" | "open" | "halfOpen";
  reportedAt: Date;
}
const PROVINCE = "province";
const reportSchema = schemaOf({ _id: text, breaker: text, reportedAt: { type: Date, required: true } });
const provinceReportModel = (connection: Connection) =>
  modelOf<ProvinceReport>(connection, "provinceReports", reportSchema);

export const saveProvinceReport = async (connection: Connection, breaker: ProvinceReport["breaker"]): Promise<void> => {
  await provinceReportModel(connection).updateOne(
    { _id: PROVINCE },
    { $set: { breaker, reportedAt: new Date() } },
    { upsert: true },
  );
};
export const readProvinceReport = (connection: Connection): Promise<ProvinceReport | null> =>
  provinceReportModel(connection).findById(PROVINCE).lean();

export const syncModels = (connection: Connection) => [
  progressModel(connection),
  quarantineModel(connection),
  provinceReportModel(connection),
];

export async function readProgress(connection: Connection, kind: RecordKind): Promise<TableProgress> {
  const stored = await progressModel(connection).findById(kind).lean();
  if (stored === null) return freshProgress();
  const { since, page, latest, resumed, changed, quietPasses, total, lastRow } = stored;
  return { since, page, latest, resumed, changed, quietPasses, total, lastRow };
}

export async function saveProgress(connection: Connection, kind: RecordKind, progress: TableProgress): Promise<void> {
  await progressModel(connection).updateOne({ _id: kind }, { $set: progress }, { upsert: true });
}

export interface Applied {
  put: number;
  removed: number;
  quarantined: number;
  unchanged: number;
}

/**
 * Applies one page. Each row is replaced, removed or quarantined as a whole, so that applying a page again, or half of
 * it after a kill, ends in the same documents. Rows that are stored just so are left alone; the time of change alone
 * would not tell, as a row may change twice within the second it is stamped with.
 */
export async function applyChanges<Kind extends RecordKind>(
  connection: Connection,
  kind: Kind,
  changes: readonly Change<Kind>[],
): Promise<Applied> {
  const latest = latestOfEach(changes);
  const stored = await storedRecords(connection, kind, latest);
  const held = await heldRows(connection, kind, latest);
  const applied = {
    put: await putRecords(connection, kind, latest, stored),
    removed: await removeRecords(
      connection,
      kind,
      latest.filter((change) => stored.has(change.rowId)),
    ),
    quarantined: await quarantineRows(
      connection,
      kind,
      latest.filter((change) => held.get(change.rowId) !== change.changedAt),
    ),
  };
  await healRows(
    connection,
    kind,
    latest.filter((change) => change.type !== "quarantine" && held.has(change.rowId)),
  );
  return { ...applied, unchanged: latest.length - applied.put - applied.removed - applied.quarantined };
}

const quarantineId = (kind: RecordKind, rowId: string): string => `${kind}:${rowId}`;

type StoredRecords = ReadonlyMap<string, unknown>;

async function storedRecords(
  connection: Connection,
  kind: RecordKind,
  changes: readonly Change[],
): Promise<StoredRecords> {
  const rowIds = changes.map((change) => change.rowId as never);
  const records = await recordModel(connection, kind)
    .collection.find({ _id: { $in: rowIds } })
    .toArray();
  return new Map(records.map((record) => [String(record._id), record]));
}

/** Times of change of the bad versions that wait in quarantine. */
async function heldRows(
  connection: Connection,
  kind: RecordKind,
  changes: readonly Change[],
): Promise<Map<string, string>> {
  const ids = changes.map((change) => quarantineId(kind, change.rowId) as never);
  const rows = await quarantineModel(connection)
    .collection.find({ _id: { $in: ids } })
    .toArray();
  return new Map(rows.map((row) => [String(row["rowId"]), String(row["changedAt"])]));
}

/** The native calls here and below: the gateway has checked the records, and casting each would double the time of a sync. */
async function putRecords<Kind extends RecordKind>(
  connection: Connection,
  kind: Kind,
  changes: readonly Change<Kind>[],
  stored: StoredRecords,
): Promise<number> {
  const operations = changes.flatMap((change) => {
    if (change.type !== "put") return [];
    const document = { _id: change.rowId as never, ...change.record, changedAt: change.changedAt };
    if (isDeepStrictEqual(stored.get(change.rowId), document)) return [];
    return [{ replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true } }];
  });
  if (operations.length > 0) await recordModel(connection, kind).collection.bulkWrite(operations, { ordered: false });
  return operations.length;
}

async function removeRecords(connection: Connection, kind: RecordKind, changes: readonly Change[]): Promise<number> {
  const rowIds = changes.filter((change) => change.type === "remove").map((change) => change.rowId);
  if (rowIds.length > 0) await recordModel(connection, kind).collection.deleteMany({ _id: { $in: rowIds as never[] } });
  return rowIds.length;
}

/** A good version that is already stored stays: old facts serve residents better than none. */
async function quarantineRows(connection: Connection, kind: RecordKind, changes: readonly Change[]): Promise<number> {
  const operations = changes.flatMap((change) => {
    if (change.type !== "quarantine") return [];
    const { rowId, changedAt, reasons } = change;
    const update = { $set: { table: kind, rowId, reasons, changedAt }, $inc: { count: 1 } };
    return [{ updateOne: { filter: { _id: quarantineId(kind, rowId) as never }, update, upsert: true } }];
  });
  if (operations.length > 0) await quarantineModel(connection).collection.bulkWrite(operations, { ordered: false });
  return operations.length;
}

async function healRows(connection: Connection, kind: RecordKind, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map((change) => quarantineId(kind, change.rowId));
  await quarantineModel(connection).collection.deleteMany({ _id: { $in: ids as never[] } });
}

export const countQuarantined = (connection: Connection): Promise<number> =>
  quarantineModel(connection).countDocuments();

/** Publishes what the pass has brought: a new version when something changed, and always the new `asOf`. */
export async function publish(connection: Connection, asOf: Date, isChanged: boolean): Promise<void> {
  await publicationModel(connection).updateOne(
    { _id: PUBLICATION_ID },
    { $set: { asOf }, $inc: { version: isChanged ? 1 : 0 } },
    { upsert: true },
  );
}
