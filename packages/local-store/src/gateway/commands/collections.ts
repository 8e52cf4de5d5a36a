import { deserialize, type Document } from "bson";
import { isDocument } from "../bsonFields";
import { collectionOf, type CommandContext, type Handler } from "../command";
import { CommandError } from "../commandError";
import { describeDuplicate, documentInDetail, isDuplicate } from "../duplicateKey";
import { mongoCodeOf, unpackSqlState } from "../errorCodes";
import { codeOf, messageOf } from "../../storeProblem";
import { bsonIn, firstRow } from "../sql";
import type { Answer } from "../wire";

/** Calls one of the engine's functions that give a single document, named `answer` in the statement. */
const call =
  (name: string, text: string, values: (context: CommandContext) => unknown[]): Handler =>
  async (context) =>
    bsonIn(await firstRow(context.client, name, text, values(context)), "answer");

const createIndexes: Handler = async (context) => {
  const { client, db, body } = context;
  // The engine's other way queues the build for a job that looks every two seconds; this one builds at once.
  const text = "SELECT documentdb_api_internal.create_indexes_non_concurrently($1,$2,true) AS answer";
  try {
    const result = deserialize(bsonIn(await firstRow(client, "create-indexes", text, [db, body]), "answer"));
    return checked(firstShard(result));
  } catch (error) {
    if (!isDuplicate(mongoCodeOf(codeOf(error)).code)) throw error;
    const refusal = { message: messageOf(error), document: documentInDetail(error) };
    const { errmsg, ...details } = await describeDuplicate(context, refusal);
    throw new CommandError(11000, "DuplicateKey", errmsg, { details: { ...details } });
  }
};

/** The engine answers for each shard; here there is one. */
function firstShard(result: Document): Document {
  const raw: unknown = result["raw"];
  const first: unknown = isDocument(raw) ? Object.values(raw)[0] : undefined;
  return isDocument(first) ? first : result;
}

const dropIndexes: Handler = async ({ client, db, body }) => {
  const row = await firstRow(client, "drop-indexes", "CALL documentdb_api.drop_indexes($1,$2)", [db, body]);
  return checked(deserialize(bsonIn(row, "retval")));
};

/** Some of the engine's procedures report failure in their answer. */
function checked(result: Document): Answer {
  if (result["ok"] === 1 || result["ok"] === true) return { ...result, ok: 1 };
  const { code, codeName } = mongoCodeOf(unpackSqlState(Number(result["code"] ?? 0)));
  throw new CommandError(code, codeName, String(result["errmsg"]));
}

const drop: Handler = async (context) => {
  const text = "SELECT documentdb_api.drop_collection($1,$2) AS dropped";
  const collection = collectionOf(context);
  const row = await firstRow(context.client, "drop", text, [context.db, collection]);
  if (!row["dropped"]) throw new CommandError(26, "NamespaceNotFound", "ns not found");
  return { ns: `${context.db}.${collection}`, ok: 1 };
};

const dropDatabase: Handler = async ({ client, db }) => {
  await client.query("SELECT documentdb_api.drop_database($1)", [db]);
  return { dropped: db, ok: 1 };
};

const ofDatabase = ({ db, body }: CommandContext): unknown[] => [db, body];
const ofCollection = (context: CommandContext): unknown[] => [context.db, collectionOf(context)];

export const collectionCommands: Record<string, Handler> = {
  create: call("create", "SELECT documentdb_api.create_collection_view($1,$2) AS answer", ofDatabase),
  createIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
  drop,
  dropDatabase,
  collMod: call("coll-mod", "SELECT documentdb_api.coll_mod($1,$2,$3) AS answer", (context) => [
    ...ofCollection(context),
    context.body,
  ]),
  collStats: call("coll-stats", "SELECT documentdb_api.coll_stats($1,$2) AS answer", ofCollection),
  dbStats: call("db-stats", "SELECT documentdb_api.db_stats($1) AS answer", ({ db }) => [db]),
  listDatabases: call("list-databases", "SELECT documentdb_api.list_databases($1) AS answer", ({ body }) => [body]),
  renameCollection: call("rename", "SELECT documentdb_api.rename_collection($1) AS answer", ({ body }) => [body]),
};
