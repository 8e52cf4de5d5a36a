import { isDocument } from "./bsonFields";
import { CommandError } from "./commandError";
import type { Answer } from "./wire";

interface LatestWrite {
  number: bigint;
  answer: Promise<Answer>;
  at: number;
}

/**
 * Carries out a retried write once.
 *
 * A driver that loses its connection sends the write again with the same session and number, over another connection,
 * possibly while the first is still being carried out. It gets the first one's answer. A session has one write at a
 * time, so its latest is all that needs to be remembered.
 *
 * @see https://github.com/mongodb/specifications/blob/master/source/retryable-writes/retryable-writes.md
 */
export class RetryableWrites {
  private readonly latest = new Map<string, LatestWrite>();

  constructor(private readonly sessionMs: number) {}

  /** @throws CommandError 225 when the session has already sent a later write. */
  once(session: string, number: bigint, write: () => Promise<Answer>): Promise<Answer> {
    const known = this.latest.get(session);
    if (known && known.number === number) return known.answer;
    if (known && known.number > number) {
      throw new CommandError(
        225,
        "TransactionTooOld",
        `write ${number} came after write ${known.number} of its session`,
      );
    }
    const entry: LatestWrite = { number, answer: write(), at: Date.now() };
    this.latest.set(session, entry);
    const forget = (): void => {
      if (this.latest.get(session) === entry) this.latest.delete(session);
    };
    // A write that failed as a whole has changed nothing and may be tried anew.
    entry.answer.then((answer) => hasFailed(answer) && forget(), forget);
    return entry.answer;
  }

  /** Sessions that the driver has ended, or that have been silent for longer than a session lasts. */
  forget(sessions: readonly string[], now: number): void {
    for (const session of sessions) this.latest.delete(session);
    for (const [session, { at }] of this.latest) {
      if (now - at > this.sessionMs) this.latest.delete(session);
    }
  }
}

const hasFailed = (answer: Answer): boolean => !Buffer.isBuffer(answer) && isDocument(answer) && answer["ok"] === 0;
