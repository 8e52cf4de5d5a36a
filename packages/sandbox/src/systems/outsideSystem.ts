import type { Middleware } from "koa";
import type { WireRow } from "../world/wire";

/** The systems that the switchboard knows. A new one is a folder beside this file and a line in `systems.ts`. */
export interface OutsideSystem {
  /** As in `/__sandbox/faults/{name}` and `/__sandbox/log/{name}`. */
  name: string;
  /** First segment of its paths, "/province". */
  prefix: string;
  /** Answers every request under the prefix. */
  handle: Middleware;
  /** What the system itself answers, inside HTTP 200, for one of its business codes. */
  businessAnswer(code: string): unknown;
  /** The code with which it says that it is under maintenance. */
  maintenanceCode: string;
  /** Tables whose rows the switchboard may change; absent when the system has none. */
  rows?: RowSwitch;
  /** What reached people's phones through it; absent when it sends nothing. */
  outbox?: Outbox;
  /** Back to the state of its start. */
  reset(): void;
}

export interface Outbox {
  /** As in `/__sandbox/outbox/{name}`. */
  name: string;
  /** Messages to one recipient, or to all, oldest first. */
  to(recipient: string | undefined): readonly unknown[];
}

export interface RowSwitch {
  has(table: string): boolean;
  /** Lays the columns given over the rows with the same `row_guid`, all stamped with one new change time, and says which. */
  put(table: string, rows: readonly WireRow[]): { cdTime: string };
}
