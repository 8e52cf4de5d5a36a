/** Far more than a busy moment gathers; bounds one message to the store. */
const BATCH = 100;

export type Outcome<Result> = { done: Result } | { failed: unknown };

/**
 * Sends orders to the store together: what arrives while a message is under way goes out with the next one, so that a
 * storm costs few messages and a quiet moment no waiting.
 *
 * @param send - one outcome for each order, in their order. When it throws, all of them have failed.
 */
export function groupCommit<Order, Result>(
  send: (orders: readonly Order[]) => Promise<Outcome<Result>[]>,
): (order: Order) => Promise<Result> {
  let waiting: { order: Order; settle: (outcome: Outcome<Result>) => void }[] = [];
  let sending = false;
  const drain = async (): Promise<void> => {
    sending = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      const fail = (error: unknown) => batch.map((): Outcome<Result> => ({ failed: error }));
      const outcomes = await send(batch.map(({ order }) => order)).catch(fail);
      batch.forEach(({ settle }, index) => settle(outcomes[index] ?? { failed: new Error("no outcome") }));
    }
    sending = false;
  };
  return (order) =>
    new Promise((resolve, reject) => {
      waiting.push({
        order,
        settle: (outcome) => ("done" in outcome ? resolve(outcome.done) : reject(asError(outcome.failed))),
      });
      if (!sending) void drain();
    });
}

const asError = (failed: unknown): Error => (failed instanceof Error ? failed : new Error(String(failed)));

export interface WriteFailure {
  index: number;
  code: number | undefined;
}

/** The single failures of an unordered bulk write; null when the whole message failed. */
export function writeFailuresOf(error: unknown): WriteFailure[] | null {
  if (!(error instanceof Error) || !("writeErrors" in error)) return null;
  const { writeErrors } = error;
  const list: unknown[] = Array.isArray(writeErrors) ? writeErrors : [writeErrors];
  const failures = list.flatMap((one) => {
    if (typeof one !== "object" || one === null || !("index" in one) || typeof one.index !== "number") return [];
    return [{ index: one.index, code: "code" in one && typeof one.code === "number" ? one.code : undefined }];
  });
  return failures.length === 0 ? null : failures;
}
