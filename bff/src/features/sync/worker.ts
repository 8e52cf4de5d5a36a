import { describeError } from "../../platform/log";
import { saveProvinceReport } from "./model";
import { runSync, type SyncContext } from "./service";
import { backoffMs } from "./rules";

/** While another worker holds the job, this one looks again after so long. */
const STANDBY_MS = 2_000;

export interface SyncLoop {
  /** Resolves when the first run of this process has finished. */
  firstSync: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Synchronises until stopped: at once, then at intervals. Of several workers one works and the others stand by.
 * A province that does not answer makes the loop wait longer, never end.
 */
export function startSyncLoop(context: Omit<SyncContext, "signal" | "hasUnpublished">, intervalMs: number): SyncLoop {
  const stopping = new AbortController();
  let announceFirst: () => void = () => undefined;
  const firstSync = new Promise<void>((resolve) => {
    announceFirst = resolve;
  });
  let failures = 0;
  // Who takes the job over cannot know what an earlier owner changed before it was killed.
  let hasUnpublished = true;

  const turn = async (): Promise<number> => {
    if (!(await context.lease.hold())) {
      hasUnpublished = true;
      return STANDBY_MS;
    }
    const isComplete = await runSync({ ...context, hasUnpublished, signal: stopping.signal });
    failures = 0;
    hasUnpublished = !isComplete;
    if (isComplete) announceFirst();
    return isComplete ? intervalMs : 0;
  };
  const afterFailure = (error: unknown): number => {
    failures += 1;
    hasUnpublished = true;
    if (!stopping.signal.aborted)
      context.log.warn({ failures, error: describeError(error) }, "synchronisation interrupted");
    return backoffMs(failures, Math.min(intervalMs, 5_000), Math.random());
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const pauseMs = await turn().catch(afterFailure);
      await saveProvinceReport(context.connection, context.province.state()).catch(() => undefined);
      await pause(pauseMs, stopping.signal);
    }
    await context.lease.release().catch(() => undefined);
  })();
  return {
    firstSync,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
