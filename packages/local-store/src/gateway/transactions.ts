import type pg from "pg";
import { asCommitError, asTransactionError, noSuchTransaction } from "./commandError";

/** What the gateway knows of a session's latest transaction. */
export interface SessionTransaction {
  /** The driver's number of it within the session. */
  number: string;
  state: "open" | "committed" | "aborted";
  /** Its connection, while it is open and has got one. */
  client: pg.PoolClient | null;
  startedAt: number;
  /** Commands of it that are being carried out. */
  running: number;
}

/** Twenty milliseconds: longer waits for a row that another transaction holds make contended ones 3–15 times slower. */
const BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL lock_timeout = '20ms'";

/** Open transactions by session. More of them than there are connections wait for their turn. */
export class Transactions {
  private readonly bySession = new Map<string, SessionTransaction>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly limits: { transactionMs: number; sessionMs: number },
  ) {}

  /** Starts a transaction; the session's earlier one, if it was left open, is rolled back first. */
  async begin(session: string, number: string): Promise<SessionTransaction> {
    await this.end(session, "aborted");
    const transaction: SessionTransaction = { number, state: "open", client: null, startedAt: Date.now(), running: 0 };
    this.bySession.set(session, transaction);
    const client = await this.pool.connect();
    if (transaction.state !== "open") {
      client.release();
      throw noSuchTransaction("the transaction was aborted while it waited for a connection");
    }
    transaction.client = client;
    // Its time counts from the moment it can do something.
    transaction.startedAt = Date.now();
    try {
      await client.query(BEGIN);
    } catch (error) {
      await this.abandon(session);
      throw asTransactionError(error);
    }
    return transaction;
  }

  /** @throws CommandError 251, which makes the driver run the whole transaction again. */
  current(session: string, number: string): SessionTransaction {
    const transaction = this.bySession.get(session);
    if (!transaction?.client || transaction.number !== number || transaction.state !== "open") {
      throw noSuchTransaction("the transaction has been aborted or does not exist");
    }
    return transaction;
  }

  /** Commits. A repeated commit of a committed transaction succeeds again, as drivers expect when an answer was lost. */
  async commit(session: string, number: string): Promise<void> {
    const transaction = this.bySession.get(session);
    if (transaction?.number !== number) throw noSuchTransaction("no such transaction");
    if (transaction.state === "aborted") throw noSuchTransaction("the transaction has been aborted");
    try {
      await this.end(session, "committed");
    } catch (error) {
      transaction.state = "aborted";
      throw asCommitError(error);
    }
  }

  /** Rolls back, if there is something to roll back. */
  async abort(session: string, number: string): Promise<void> {
    if (this.bySession.get(session)?.number !== number) throw noSuchTransaction("no such transaction");
    await this.end(session, "aborted");
  }

  /** Rolls the session's transaction back after one of its commands failed. */
  async abandon(session: string): Promise<void> {
    await this.end(session, "aborted").catch(() => undefined);
  }

  /** Rolls back transactions that are older than allowed and forgets sessions that have long been silent. */
  async reap(now: number): Promise<void> {
    for (const [session, transaction] of this.bySession) {
      const age = now - transaction.startedAt;
      if (transaction.client && transaction.running === 0 && age > this.limits.transactionMs) {
        await this.abandon(session);
      } else if (transaction.state !== "open" && age > this.limits.sessionMs) {
        this.bySession.delete(session);
      }
    }
  }

  private async end(session: string, outcome: "committed" | "aborted"): Promise<void> {
    const transaction = this.bySession.get(session);
    if (!transaction || transaction.state !== "open") return;
    transaction.state = outcome;
    const { client } = transaction;
    if (!client) return;
    transaction.client = null;
    try {
      const result = await client.query(outcome === "committed" ? "COMMIT" : "ROLLBACK");
      client.release();
      // PostgreSQL answers COMMIT with ROLLBACK when a statement has failed.
      if (outcome === "committed" && result.command === "ROLLBACK") throw noSuchTransaction("a command of it failed");
    } catch (error) {
      if (!isReleased(error)) client.release(true);
      throw error;
    }
  }
}

const isReleased = (error: unknown): boolean => error instanceof Error && error.name === "CommandError";
