import { isDeepStrictEqual } from "node:util";
import type { CaseChange, CaseRecordKind } from "../../../gateways/province";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import type { Connection } from "../../../platform/store";
import { caseRows, cases, type StoredRows } from "../model";
import type { CaseParts } from "../parts";
import { DIRTY } from "../rules/lookTimes";
import { latestOfEach } from "../rules/pass";
import { caseDocuments } from "./caseDocuments";
import { healRows, quarantineRows } from "./quarantine";

export interface Applied {
  put: number;
  removed: number;
  quarantined: number;
  unchanged: number;
}

type Stored<Kind extends CaseRecordKind> = ReadonlyMap<string, StoredRows[Kind]>;

export interface PageOfRows<Kind extends CaseRecordKind> {
  changes: readonly CaseChange<Kind>[];
  /**
   * A process that was killed may have written rows without saying that their cases changed; then every case of the page
   * is looked at again.
   */
  isInDoubt: boolean;
  /** The first pass over a table: most likely nothing of the page is stored yet. */
  isFirstPass: boolean;
}

/**
 * Applies one page. Each row is written, removed or quarantined as a whole, so that applying a page again, or half of it
 * after a kill, ends in the same documents. A step may come before its case: it waits under the case's number.
 */
export async function applyCasePage<Kind extends CaseRecordKind>(
  parts: Pick<CaseParts, "connection" | "crypto">,
  kind: Kind,
  { changes, isInDoubt, isFirstPass }: PageOfRows<Kind>,
): Promise<Applied> {
  const latest = latestOfEach(changes);
  const put = isFirstPass ? await putAsNew(parts, kind, latest) : null;
  // An attempt that met rows it did not expect has put others: that they changed must be said once more.
  if (put === null) return applyChanges(parts, kind, { changes: latest, isInDoubt: isInDoubt || isFirstPass });
  const quarantined = await quarantineRows(parts.connection, kind, latest);
  return { put, removed: 0, quarantined, unchanged: latest.length - put - quarantined };
}

/** Inserts a page of which nothing is stored, without asking first. @returns `null` when something was. */
async function putAsNew<Kind extends CaseRecordKind>(
  parts: Pick<CaseParts, "connection" | "crypto">,
  kind: Kind,
  changes: readonly CaseChange<Kind>[],
): Promise<number | null> {
  const { connection } = parts;
  if (changes.some(({ type }) => type === "remove")) return null;
  const documents = await documentsOf(parts, kind, { changes, stored: new Map() });
  if (documents.length === 0) return 0;
  try {
    await caseRows(connection, kind).insertMany(documents as never, { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return null;
  }
  await markChanged(connection, documents);
  return documents.length;
}

async function applyChanges<Kind extends CaseRecordKind>(
  parts: Pick<CaseParts, "connection" | "crypto">,
  kind: Kind,
  { changes, isInDoubt }: { changes: readonly CaseChange<Kind>[]; isInDoubt: boolean },
): Promise<Applied> {
  const { connection } = parts;
  const stored = await storedRows(connection, kind, changes);
  const documents = await documentsOf(parts, kind, { changes, stored });
  const changed = documents.filter((one) => !isDeepStrictEqual(comparable(stored.get(one._id)), comparable(one)));
  await writeRows(connection, kind, { documents: changed, stored });
  const gone = changes.flatMap(({ type, rowId }) => (type === "remove" ? (stored.get(rowId) ?? []) : []));
  await removeRows(connection, kind, gone);
  const quarantined = await quarantineRows(connection, kind, changes);
  await healRows(connection, kind, changes);
  const before = changed.flatMap(({ _id }) => stored.get(_id) ?? []);
  await markChanged(connection, [...changed, ...before, ...gone, ...(isInDoubt ? documents : [])]);
  const applied = { put: changed.length, removed: gone.length, quarantined };
  return { ...applied, unchanged: changes.length - changed.length - gone.length - quarantined };
}

async function storedRows<Kind extends CaseRecordKind>(
  connection: Connection,
  kind: Kind,
  changes: readonly CaseChange<Kind>[],
): Promise<Stored<Kind>> {
  const rowIds = changes.map(({ rowId }) => rowId as never);
  const found = (await caseRows(connection, kind)
    .find({ _id: { $in: rowIds } })
    .toArray()) as StoredRows[Kind][];
  return new Map(found.map((row) => [row._id, row]));
}

interface Page<Kind extends CaseRecordKind> {
  changes: readonly CaseChange<Kind>[];
  stored: Stored<Kind>;
}

async function documentsOf<Kind extends CaseRecordKind>(
  parts: Pick<CaseParts, "crypto">,
  kind: Kind,
  { changes, stored }: Page<Kind>,
): Promise<StoredRows[Kind][]> {
  if (kind === "cases") {
    const page = { changes, stored } as unknown as Page<"cases">;
    return (await caseDocuments(parts, page)) as unknown as StoredRows[Kind][];
  }
  return changes.flatMap((change) => {
    if (change.type !== "put") return [];
    return [{ _id: change.rowId, changedAt: change.changedAt, ...change.record } as unknown as StoredRows[Kind]];
  });
}

/** What the province said of a row; when it is next looked at is ours, and a ciphertext differs each time. */
function comparable(row: object | undefined): object | undefined {
  if (row === undefined || !("lookAt" in row)) return row;
  return { ...row, lookAt: null, claim: null, applicant: null };
}

interface Writing<Kind extends CaseRecordKind> {
  documents: readonly StoredRows[Kind][];
  stored: Stored<Kind>;
}

/** New rows in one insert, which costs a fraction of as many upserts; known ones are replaced. */
async function writeRows<Kind extends CaseRecordKind>(
  connection: Connection,
  kind: Kind,
  { documents, stored }: Writing<Kind>,
): Promise<void> {
  const known = documents.filter(({ _id }) => stored.has(_id));
  const fresh = documents.filter(({ _id }) => !stored.has(_id));
  const rows = caseRows(connection, kind);
  let replaced = known;
  if (fresh.length > 0) {
    // Another worker whose lease ended may have been quicker: then these are replaced too.
    await rows.insertMany(fresh as never, { ordered: false }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      replaced = [...documents];
    });
  }
  if (replaced.length === 0) return;
  const operations = replaced.map((document) => ({
    replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true },
  }));
  await rows.bulkWrite(operations as never, { ordered: false });
}

async function removeRows<Kind extends CaseRecordKind>(
  connection: Connection,
  kind: Kind,
  gone: readonly StoredRows[Kind][],
): Promise<void> {
  if (gone.length === 0) return;
  const rowIds = gone.map(({ _id }) => _id as never);
  await caseRows(connection, kind).deleteMany({ _id: { $in: rowIds } });
}

/** A case whose rows changed is looked at again; one that is marked already needs no write. */
async function markChanged(connection: Connection, rows: readonly { projectNo: string }[]): Promise<void> {
  const projectNos = [...new Set(rows.map(({ projectNo }) => projectNo))];
  if (projectNos.length === 0) return;
  // While a bulk comes in, all are marked: one question to an index saves five hundred.
  if ((await cases(connection).findOne({ lookAt: { $gt: DIRTY } }, { projection: { _id: 1 } })) === null) return;
  const changed = { projectNo: { $in: projectNos }, lookAt: { $gt: DIRTY } };
  await cases(connection).updateMany(changed, { $set: { lookAt: DIRTY }, $unset: { claim: "" } });
}
