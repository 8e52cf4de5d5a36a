import type pg from "pg";
import { CommandError } from "./commandError";
import type { Pools } from "./sql";

/** A query of which the driver has not fetched everything yet. */
export interface OpenCursor {
  /** Where to go on, in the engine's own terms. */
  continuation: Buffer;
  /** A connection that must stay open for it, if the engine asked for one. */
  client: pg.PoolClient | null;
  lastUsedAt: number;
}

/** The open cursors. Those that nobody asks for any more are closed by `closeIdle`. */
export class Cursors {
  private readonly open = new Map<string, OpenCursor>();

  constructor(
    private readonly pools: Pools,
    private readonly idleMs: number,
  ) {}

  get size(): number {
    return this.open.size;
  }

  keep(id: string, continuation: Buffer, client: pg.PoolClient | null): void {
    this.open.set(id, { continuation, client, lastUsedAt: Date.now() });
  }

  /** @throws CommandError 43 when it is finished, closed, or of an earlier run. */
  use(id: string): OpenCursor {
    const cursor = this.open.get(id);
    if (!cursor) throw new CommandError(43, "CursorNotFound", `cursor id ${id} not found`);
    cursor.lastUsedAt = Date.now();
    return cursor;
  }

  /** Forgets a cursor that has given everything. */
  finish(id: string): boolean {
    const cursor = this.open.get(id);
    cursor?.client?.release();
    return this.open.delete(id);
  }

  /** Closes cursors before their end; the engine's files of theirs are removed. */
  async close(ids: readonly string[]): Promise<string[]> {
    const closed = ids.filter((id) => this.finish(id));
    if (closed.length > 0) {
      await this.pools.lookups.query("SELECT documentdb_api_internal.delete_cursors($1::bigint[])", [closed]);
    }
    return closed;
  }

  async closeIdle(now: number): Promise<void> {
    const idle = [...this.open].filter(([, cursor]) => now - cursor.lastUsedAt > this.idleMs).map(([id]) => id);
    await this.close(idle);
  }
}
