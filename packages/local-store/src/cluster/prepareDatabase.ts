import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { StoreProblem } from "../storeProblem";
import { SOCKET_PORT } from "./place";
import type { PostgresServer } from "./server";

const START_TIMEOUT_MS = 60_000;

/** How the gateway reaches the server: only through the socket file. */
export interface ServerAddress {
  host: string;
  port: number;
  user: string;
  database: string;
}

export const serverAddress = (socketDir: string): ServerAddress => ({
  host: socketDir,
  port: SOCKET_PORT,
  user: "documentdb",
  database: "postgres",
});

/** Waits until the server answers and makes sure that the extension is there, in the version that the tree carries. */
export async function prepareDatabase(
  server: PostgresServer,
  address: ServerAddress,
  ttlEverySeconds: number,
): Promise<void> {
  const client = await connectWhenReady(server, address);
  try {
    await client.query("CREATE EXTENSION IF NOT EXISTS documentdb CASCADE");
    const outdated = await client.query<{ name: string }>(
      `SELECT quote_ident(e.extname) AS name FROM pg_extension e JOIN pg_available_extensions a ON a.name = e.extname
        WHERE a.default_version <> e.extversion`,
    );
    for (const { name } of outdated.rows) await client.query(`ALTER EXTENSION ${name} UPDATE`);
    await setJobs(client, ttlEverySeconds);
  } finally {
    await client.end();
  }
}

/**
 * The gateway builds indexes at once, so the jobs that look for queued index builds every two seconds have nothing to
 * do and would only disturb measurements.
 *
 * @param ttlEverySeconds - how often documents past their date are removed; MongoDB does it every 60 seconds.
 */
async function setJobs(client: pg.Client, ttlEverySeconds: number): Promise<void> {
  const schedule = ttlEverySeconds < 60 ? `${ttlEverySeconds} seconds` : "* * * * *";
  await client.query("SELECT cron.unschedule(jobid) FROM cron.job WHERE jobname LIKE 'documentdb_index_build_task_%'");
  await client.query(
    "SELECT cron.alter_job(jobid, schedule => $1) FROM cron.job WHERE jobname = 'documentdb_ttl_task' AND schedule <> $1",
    [schedule],
  );
}

async function connectWhenReady(server: PostgresServer, address: ServerAddress): Promise<pg.Client> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  for (;;) {
    const client = new pg.Client(address);
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (hasEnded) throw new StoreProblem("The database server ended while it was starting; its log says why.");
      if (Date.now() > deadline) throw error;
      await pause(30);
    }
  }
}
