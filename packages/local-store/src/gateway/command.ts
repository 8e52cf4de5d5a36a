import type { Document } from "bson";
import type pg from "pg";
import type { Cursors } from "./cursors";
import type { Pools } from "./sql";
import type { Answer } from "./wire";

/** A command on its way through a handler. */
export interface CommandContext {
  name: string;
  /** The database it is about. */
  db: string;
  /** Decoded with 64-bit numbers kept as `Long`. */
  command: Document;
  /** The same as bytes, as the engine takes it. */
  body: Buffer;
  /** Documents of a bulk write that came beside the body. */
  sequence: Buffer | null;
  /** The connection on which it runs; inside a transaction, the transaction's own. */
  client: pg.PoolClient;
  inTransaction: boolean;
  /** Set by a handler whose answer needs `client` later on; it is not given back then. */
  keepsClient: boolean;
  pools: Pools;
  cursors: Cursors;
}

/** @throws CommandError, or a database error that is mapped to one. */
export type Handler = (context: CommandContext) => Promise<Answer>;

/** The collection that a command is about: the value of its first field. */
export const collectionOf = (context: CommandContext): string => String(context.command[context.name]);
