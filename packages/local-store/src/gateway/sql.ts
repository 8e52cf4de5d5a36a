import pg from "pg";
import type { ServerAddress } from "../cluster/prepareDatabase";

/** A value of a result row: BSON as bytes, truth as a boolean, everything else as text. */
export type SqlValue = Buffer | string | boolean | null;
export type SqlRow = Record<string, SqlValue>;
/** A pool, or one of its connections. */
export type Queryable = pg.Pool | pg.PoolClient;

const BOOLEAN_OID = 16;
const BSON_PREFIX = "BSONHEX";

/** BSON goes to the server as binary parameters but comes back as hexadecimal text: pg reads rows as UTF-8. */
const types = {
  getTypeParser: (oid: number) => (text: string) => {
    if (oid === BOOLEAN_OID) return text === "t";
    return text.startsWith(BSON_PREFIX) ? Buffer.from(text.slice(BSON_PREFIX.length), "hex") : text;
  },
};

/**
 * Runs a statement that the connection prepares once under `name`, and gives its first row.
 *
 * @throws pg.DatabaseError with the SQLSTATE in `code`.
 */
export async function firstRow(on: Queryable, name: string, text: string, values: unknown[]): Promise<SqlRow> {
  const result = await on.query<SqlRow>({ name, text, values, types });
  return result.rows[0] ?? {};
}

/** The BSON in a column; an empty buffer never occurs, since the smallest document has five bytes. */
export function bsonIn(row: SqlRow, column: string): Buffer {
  const value = row[column];
  if (Buffer.isBuffer(value)) return value;
  throw new Error(`the engine gave no document in ${column}`);
}

/**
 * Three pools, so that nobody waits for a connection that only its own progress would set free: plain commands are not
 * held up by open transactions, and a command that already holds a connection looks things up through `lookups`.
 * (With one pool, fifty inserts of the same key once waited for each other for ever.)
 */
export interface Pools {
  commands: pg.Pool;
  transactions: pg.Pool;
  lookups: pg.Pool;
  end(): Promise<void>;
}

/** Kept open while idle: a fresh connection takes about 50 ms until the extension has loaded its caches. */
const IDLE_MS = 300_000;

export function openPools(address: ServerAddress, openTransactions: number): Pools {
  const open = (max: number): pg.Pool => {
    const pool = new pg.Pool({ ...address, max, idleTimeoutMillis: IDLE_MS });
    // A connection that the server ends while it is idle must not end the gateway.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    return pool;
  };
  const pools = [open(24), open(openTransactions), open(2)] as const;
  const [commands, transactions, lookups] = pools;
  return {
    commands,
    transactions,
    lookups,
    end: async () => void (await Promise.allSettled(pools.map((pool) => pool.end()))),
  };
}
