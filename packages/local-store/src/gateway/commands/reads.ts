import { Long } from "bson";
import type { CommandContext, Handler } from "../command";
import { bsonIn, firstRow } from "../sql";

const FIRST_PAGES = {
  find: "find_cursor_first_page",
  aggregate: "aggregate_cursor_first_page",
  listCollections: "list_collections_cursor_first_page",
  listIndexes: "list_indexes_cursor_first_page",
} as const;

const firstPage =
  (procedure: string): Handler =>
  async (context) => {
    const { client, db, body } = context;
    const text = `SELECT cursorpage, continuation, persistconnection, cursorid FROM documentdb_api.${procedure}($1,$2)`;
    const row = await firstRow(client, procedure, text, [db, body]);
    const { continuation } = row;
    if (Buffer.isBuffer(continuation)) {
      context.keepsClient = row["persistconnection"] === true && !context.inTransaction;
      context.cursors.keep(String(row["cursorid"]), continuation, context.keepsClient ? client : null);
    }
    return bsonIn(row, "cursorpage");
  };

const getMore: Handler = async ({ client, db, body, command, cursors }) => {
  const id = String(command["getMore"]);
  const cursor = cursors.use(id);
  const text = "SELECT cursorpage, continuation FROM documentdb_api.cursor_get_more($1,$2,$3)";
  const row = await firstRow(cursor.client ?? client, "get-more", text, [db, body, cursor.continuation]);
  const { continuation } = row;
  if (Buffer.isBuffer(continuation)) cursor.continuation = continuation;
  else cursors.finish(id);
  return bsonIn(row, "cursorpage");
};

const killCursors: Handler = async ({ command, cursors }) => {
  const asked: unknown = command["cursors"];
  const ids = Array.isArray(asked) ? asked.map(String) : [];
  const killed = await cursors.close(ids);
  const asLongs = (some: string[]): Long[] => some.map((id) => Long.fromString(id));
  return {
    cursorsKilled: asLongs(killed),
    cursorsNotFound: asLongs(ids.filter((id) => !killed.includes(id))),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};

const oneDocument =
  (name: string): Handler =>
  async ({ client, db, body }: CommandContext) =>
    bsonIn(await firstRow(client, name, `SELECT document FROM documentdb_api.${name}($1,$2)`, [db, body]), "document");

export const readCommands: Record<string, Handler> = {
  ...Object.fromEntries(Object.entries(FIRST_PAGES).map(([name, procedure]) => [name, firstPage(procedure)])),
  getMore,
  killCursors,
  count: oneDocument("count_query"),
  distinct: oneDocument("distinct_query"),
};
