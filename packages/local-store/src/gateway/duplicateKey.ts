import { deserialize, EJSON, serialize, type Document } from "bson";
import { isDocument, statementsOf, valueAt } from "./bsonFields";
import type { CommandContext } from "./command";
import { collectionOf } from "./command";
import { DUPLICATE_KEY } from "./errorCodes";
import { bsonIn, firstRow, type Pools, type SqlRow } from "./sql";

/** What MongoDB adds to error 11000. */
export interface DuplicateKeyDetails {
  errmsg: string;
  keyPattern?: Document;
  keyValue?: Document;
}

/** An index as the engine's catalogue has it. */
interface IndexEntry {
  name: string;
  keyPattern: Document;
}

/** What is known about the document that was refused. */
interface Refusal {
  /** The engine's words, which name the index. */
  message: string;
  /** The document, or the part of it that the index covers; `null` when unknown. */
  document: Document | null;
}

const BY_ID = `SELECT (index_spec).index_name AS name, (index_spec).index_key AS key
  FROM documentdb_api_catalog.collection_indexes WHERE index_id = $1`;
const BY_NAME = `SELECT (index_spec).index_name AS name, (index_spec).index_key AS key
  FROM documentdb_api_catalog.collection_indexes JOIN documentdb_api_catalog.collections USING (collection_id)
  WHERE database_name = $1 AND collection_name = $2 AND (index_spec).index_name = $3`;

/** Words error 11000 as MongoDB does. Look-ups go through their own pool: the caller holds a connection already. */
export async function describeDuplicate(context: CommandContext, refusal: Refusal): Promise<DuplicateKeyDetails> {
  const collection = collectionOf(context);
  const index = await findIndex(context.pools, context.db, collection, refusal.message);
  const head = `E11000 duplicate key error collection: ${context.db}.${collection}`;
  if (!index) return { errmsg: head };
  const { name, keyPattern } = index;
  const named = `${head} index: ${name} dup key:`;
  const { document } = refusal;
  if (!document) return { errmsg: `${named} unknown`, keyPattern };
  const keyValue = Object.fromEntries(Object.keys(keyPattern).map((path) => [path, valueAt(document, path)]));
  return { errmsg: `${named} ${EJSON.stringify(keyValue)}`, keyPattern, keyValue };
}

/** The message names either MongoDB's index or PostgreSQL's, which carries the index's number. */
async function findIndex(pools: Pools, db: string, collection: string, message: string): Promise<IndexEntry | null> {
  const id = /documents_rum_index_(\d+)/.exec(message)?.[1];
  const name = /Index '([^']+)'/.exec(message)?.[1];
  let row: SqlRow = {};
  if (id) row = await firstRow(pools.lookups, "index-by-id", BY_ID, [id]);
  else if (name) row = await firstRow(pools.lookups, "index-by-name", BY_NAME, [db, collection, name]);
  if (!Buffer.isBuffer(row["key"])) return null;
  return { name: String(row["name"]), keyPattern: deserialize(bsonIn(row, "key")) };
}

/** The key in the detail of PostgreSQL's error: a document that holds just the indexed fields. */
export function documentInDetail(error: unknown): Document | null {
  const detail = isDocument(error) && typeof error["detail"] === "string" ? error["detail"] : "";
  const hex = /\)=\(BSONHEX([0-9a-f]+)/.exec(detail)?.[1];
  return hex ? deserialize(Buffer.from(hex, "hex")) : null;
}

/** The document that a write error of an insert or update was about, as far as it can be told. */
export async function refusedDocument(context: CommandContext, index: number): Promise<Document | null> {
  const { command, sequence } = context;
  if (context.name === "insert") return statementsOf(command, "documents", sequence)[index] ?? null;
  if (context.name !== "update") return null;
  const statement = statementsOf(command, "updates", sequence)[index];
  return statement ? probeUpdate(context, statement) : null;
}

/**
 * The engine does not say which key an update would have doubled. The same change, tried once more as a findAndModify
 * that is rolled back, fails with the key in its detail. Inside a transaction it runs on the transaction's connection,
 * which sees what the transaction has written; a transaction with a write error is rolled back anyway.
 */
async function probeUpdate(context: CommandContext, statement: Document): Promise<Document | null> {
  const { q: query, u: update, upsert, arrayFilters } = statement;
  const probe = { findAndModify: collectionOf(context), query, update, upsert, arrayFilters, $db: context.db };
  const body = Buffer.from(serialize(probe, { ignoreUndefined: true }));
  const client = context.client;
  if (!context.inTransaction) await client.query("BEGIN; SET LOCAL lock_timeout = '200ms'");
  try {
    await client.query("SELECT documentdb_api.find_and_modify($1,$2,NULL)", [context.db, body]);
    return null;
  } catch (error) {
    return documentInDetail(error);
  } finally {
    if (!context.inTransaction) await client.query("ROLLBACK");
  }
}

export const isDuplicate = (code: unknown): boolean => code === DUPLICATE_KEY;
