import { codeOf, messageOf } from "../storeProblem";
import { mongoCodeOf } from "./errorCodes";

/** Drivers retry the whole transaction on this label. */
const TRANSIENT = "TransientTransactionError";
/** Drivers retry the commit alone on this label. */
const COMMIT_UNKNOWN = "UnknownTransactionCommitResult";

interface ErrorExtras {
  labels?: readonly string[];
  /** Further fields of the answer, such as `keyPattern`. */
  details?: Readonly<Record<string, unknown>>;
}

/** A failed command, in the words that MongoDB's drivers understand. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly labels: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    { labels = [], details = {} }: ErrorExtras = {},
  ) {
    super(message);
    this.labels = labels;
    this.details = details;
  }
}

export const noSuchTransaction = (reason: string): CommandError =>
  new CommandError(251, "NoSuchTransaction", reason, { labels: [TRANSIENT] });

/** WriteConflict, LockTimeout, NoSuchTransaction, HostUnreachable: the same transaction may succeed if run again. */
const TRANSIENT_CODES = new Set([112, 24, 251, 6]);

/** The failure as a driver expects it of a command inside a transaction. */
export function asTransactionError(error: unknown): CommandError {
  const failure = asCommandError(error);
  if (!TRANSIENT_CODES.has(failure.code) || failure.labels.includes(TRANSIENT)) return failure;
  return withLabel(failure, TRANSIENT);
}

/** A commit that lost its connection may have been carried out; any other failure has rolled back. */
export function asCommitError(error: unknown): CommandError {
  const failure = asCommandError(error);
  return withLabel(failure, failure.code === 6 ? COMMIT_UNKNOWN : TRANSIENT);
}

/** Any failure, with PostgreSQL's mapped to MongoDB's. */
export function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (isConnectionLoss(error)) {
    return new CommandError(6, "HostUnreachable", `the database engine does not answer: ${messageOf(error)}`);
  }
  const { code, codeName } = mongoCodeOf(codeOf(error));
  return new CommandError(code, codeName, messageOf(error));
}

/** An error without an SQLSTATE, or of the classes 08 (connection) and 57P (server going down). */
export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof CommandError) return error.code === 6;
  const state = codeOf(error) ?? "";
  return !/^[0-9A-Z]{5}$/.test(state) || /^(57P|08)/.test(state);
}

function withLabel(error: CommandError, label: string): CommandError {
  return new CommandError(error.code, error.codeName, error.message, {
    labels: [...error.labels, label],
    details: error.details,
  });
}
