import { deserialize, type Document } from "bson";
import type pg from "pg";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "../storeProblem";
import { isDocument } from "./bsonFields";
import type { CommandContext, Handler } from "./command";
import { asCommandError, asTransactionError, CommandError, isConnectionLoss } from "./commandError";
import { collectionCommands } from "./commands/collections";
import { engineCommands } from "./commands/engine";
import { readCommands } from "./commands/reads";
import { writeCommands, writeErrorsOf } from "./commands/writes";
import { Cursors } from "./cursors";
import { WRITE_CONFLICT } from "./errorCodes";
import { handshakeCommands, type Connection } from "./handshake";
import type { GatewayLimits } from "./limits";
import { RetryableWrites } from "./retryableWrites";
import type { Pools } from "./sql";
import { Transactions } from "./transactions";
import type { Answer, Message } from "./wire";

const HANDLERS = new Map<string, Handler>(
  Object.entries({ ...readCommands, ...writeCommands, ...collectionCommands, ...engineCommands }),
);

/** Two plain writes that lock the same rows in opposite order: PostgreSQL ends one of them, MongoDB would repeat it. */
const DEADLOCK_STATES = new Set(["40001", "40P01"]);
const DEADLOCK_TRIES = 5;

/** A command and what is known of it before it has a connection. */
type Request = Omit<CommandContext, "client" | "inTransaction" | "keepsClient">;

/** Decides what becomes of a command: greeting, transaction, retried write or plain command. */
export class Dispatcher {
  readonly cursors: Cursors;
  readonly transactions: Transactions;
  readonly retryableWrites: RetryableWrites;

  constructor(
    private readonly pools: Pools,
    limits: GatewayLimits,
  ) {
    this.cursors = new Cursors(pools, limits.cursorMs);
    this.transactions = new Transactions(pools.transactions, limits);
    this.retryableWrites = new RetryableWrites(limits.sessionMs);
  }

  /** Never rejects: a failure is an answer too. */
  async answer(connection: Connection, message: Message): Promise<Answer> {
    try {
      return await this.dispatch(connection, message);
    } catch (error) {
      const { code, codeName, message: errmsg, labels, details } = asCommandError(error);
      return { ...details, ok: 0, errmsg, code, codeName, ...(labels.length > 0 ? { errorLabels: labels } : {}) };
    }
  }

  private async dispatch(connection: Connection, { body, sequence }: Message): Promise<Answer> {
    const command = deserialize(body, { promoteLongs: false, promoteBuffers: true });
    const name = Object.keys(command)[0] ?? "";
    const greeting = handshakeCommands.get(name);
    if (greeting) return greeting(connection);
    const session = sessionKey(command["lsid"]);
    const number = String(command["txnNumber"]);
    if (name === "endSessions") return this.endSessions(command);
    if (name === "commitTransaction") return this.transactions.commit(session, number).then(() => ({ ok: 1 }));
    if (name === "abortTransaction") return this.transactions.abort(session, number).then(() => ({ ok: 1 }));
    const handler = HANDLERS.get(name);
    if (!handler) throw new CommandError(59, "CommandNotFound", `no such command: '${name}'`);
    const db = typeof command["$db"] === "string" ? command["$db"] : "admin";
    const request: Request = { name, db, command, body, sequence, pools: this.pools, cursors: this.cursors };
    if (command["autocommit"] === false) return this.inTransaction(handler, request, { session, number });
    if (session === "" || command["txnNumber"] === undefined) return this.plain(handler, request);
    return this.retryableWrites.once(session, BigInt(number), () => this.plain(handler, request));
  }

  private endSessions(command: Document): Answer {
    const ended: unknown = command["endSessions"];
    this.retryableWrites.forget(Array.isArray(ended) ? ended.map(sessionKey) : [], Date.now());
    return { ok: 1 };
  }

  private async plain(handler: Handler, request: Request): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.plainOnce(handler, request);
      } catch (error) {
        if (!DEADLOCK_STATES.has(codeOf(error) ?? "") || tries >= DEADLOCK_TRIES) throw error;
        await pause(Math.random() * 10 * tries);
      }
    }
  }

  private async plainOnce(handler: Handler, request: Request): Promise<Answer> {
    const client = await this.pools.commands.connect();
    const context: CommandContext = { ...request, client, inTransaction: false, keepsClient: false };
    let isBroken = false;
    try {
      return await handler(context);
    } catch (error) {
      isBroken = isConnectionLoss(error);
      throw error;
    } finally {
      if (!context.keepsClient) client.release(isBroken);
    }
  }

  private async inTransaction(
    handler: Handler,
    request: Request,
    { session, number }: { session: string; number: string },
  ): Promise<Answer> {
    const starts = request.command["startTransaction"] === true;
    const { transactions } = this;
    const transaction = starts ? await transactions.begin(session, number) : transactions.current(session, number);
    const client: pg.PoolClient | null = transaction.client;
    if (!client) throw new Error("an open transaction has a connection");
    transaction.running += 1;
    try {
      const answer = await handler({ ...request, client, inTransaction: true, keepsClient: false });
      const errors = Buffer.isBuffer(answer) ? [] : writeErrorsOf(answer);
      if (errors.length > 0) await transactions.abandon(session);
      const conflict = errors.find((error) => error["code"] === WRITE_CONFLICT);
      if (conflict) throw new CommandError(WRITE_CONFLICT, "WriteConflict", String(conflict["errmsg"]));
      return answer;
    } catch (error) {
      await transactions.abandon(session);
      throw asTransactionError(error);
    } finally {
      transaction.running -= 1;
    }
  }
}

/** A driver's session id as text; empty for a command outside any session. */
function sessionKey(lsid: unknown): string {
  const id: unknown = isDocument(lsid) ? lsid["id"] : undefined;
  if (Buffer.isBuffer(id)) return id.toString("hex");
  return id === undefined ? "" : String(id);
}
