import { setTimeout as sleep } from "node:timers/promises";
import { describeError } from "../../../platform/log";
import { backoffMs } from "../../sync";
import { pullCases, type CasePull } from "./pull";

/** While another worker holds the job, this one looks again after so long. */
const STANDBY_MS = 2_000;
const LONGEST_FIRST_PAUSE_MS = 5_000;

export interface CaseSync {
  /** Resolves when the first run of this process has finished. */
  firstSync: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Pulls cases until stopped: at once, then at intervals. Of several workers one works and the others stand by. A province
 * that does not answer makes the loop wait longer, never end.
 */
export function startCaseSync(pull: Omit<CasePull, "signal" | "isInDoubt">, intervalMs: number): CaseSync {
  const stopping = new AbortController();
  let announceFirst: () => void = () => undefined;
  const firstSync = new Promise<void>((resolve) => {
    announceFirst = resolve;
  });
  let failures = 0;
  let isInDoubt = true;
  const turn = async (): Promise<number> => {
    if (!(await pull.lease.hold())) {
      isInDoubt = true;
      return STANDBY_MS;
    }
    const isComplete = await pullCases({ ...pull, isInDoubt, signal: stopping.signal });
    failures = 0;
    if (!isComplete) return 0;
    isInDoubt = false;
    announceFirst();
    return intervalMs;
  };
  const afterFailure = (error: unknown): number => {
    failures += 1;
    isInDoubt = true;
    if (!stopping.signal.aborted) pull.log.warn({ failures, error: describeError(error) }, "cases interrupted");
    return backoffMs(failures, Math.min(intervalMs, LONGEST_FIRST_PAUSE_MS), Math.random());
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const pauseMs = await turn().catch(afterFailure);
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await pull.lease.release().catch(() => undefined);
  })();
  return {
    firstSync,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
