import { serialize, type Document } from "bson";
import pg from "pg";
import { isDocument } from "../bsonFields";
import type { Handler } from "../command";
import { CommandError } from "../commandError";
import { refreshStatistics } from "../statistics";

const EXPLAINED: Record<string, string> = { find: "find", aggregate: "pipeline", count: "count", distinct: "distinct" };

/** The plan is PostgreSQL's: it says which index serves a query, in other words than MongoDB's stages. */
const explain: Handler = async ({ client, db, command }) => {
  const asked: unknown = command["explain"];
  const [name, collection] = isDocument(asked) ? (Object.entries(asked)[0] ?? []) : [];
  const kind = EXPLAINED[name ?? ""];
  if (!isDocument(asked) || !kind) {
    throw new CommandError(115, "CommandNotSupported", `explain of ${name ?? "nothing"} is not supported`);
  }
  const { $db: _database, ...query } = asked;
  if (name === "aggregate") query["cursor"] ??= {};
  const specification = `BSONHEX${Buffer.from(serialize(query)).toString("hex")}`;
  const call = `documentdb_api_catalog.bson_aggregation_${kind}(${pg.escapeLiteral(db)}, '${specification}')`;
  const plan = await client.query<Document>(`EXPLAIN (FORMAT JSON, VERBOSE OFF) SELECT document FROM ${call}`);
  const winningPlan = { stage: "POSTGRES", plan: plan.rows[0]?.["QUERY PLAN"]?.[0]?.Plan };
  return { queryPlanner: { namespace: `${db}.${String(collection)}`, winningPlan }, ok: 1 };
};

/** Our own command, see analyzeStore: brings the query planner's statistics up to date. */
const analyze: Handler = async ({ client }) => {
  await refreshStatistics(client);
  return { ok: 1 };
};

export const engineCommands: Record<string, Handler> = { explain, analyze };
