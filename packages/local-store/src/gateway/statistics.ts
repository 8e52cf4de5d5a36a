import type { Queryable } from "./sql";

const CHANGED_TABLES = `SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
  WHERE schemaname = 'documentdb_data' AND (n_mod_since_analyze > 0 OR last_analyze IS NULL AND last_autoanalyze IS NULL)`;

/** Runs ANALYZE on collections that have changed: without statistics, range queries after a bulk load are slow. */
export async function refreshStatistics(on: Queryable): Promise<void> {
  // Counters of changes are flushed by each connection at its leisure; ours at least must be.
  await on.query("SELECT pg_stat_force_next_flush()");
  const { rows } = await on.query<{ name: string }>(CHANGED_TABLES);
  if (rows.length > 0) await on.query(`ANALYZE ${rows.map(({ name }) => name).join(", ")}`);
}
