import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../../platform/clock";
import { describeError } from "../../../platform/log";
import type { CaseParts } from "../parts";
import { lookAtCases } from "./look";

/** What is due is one question to an index. */
const IDLE_MS = 3_000;

export interface CaseWatch {
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/**
 * Looks at cases until stopped. Any number of processes may do so beside each other.
 *
 * @param isReady - whether the items that the cases are of are known; until then nothing is looked at.
 */
export function startCaseWatch(parts: CaseParts, clock: Pick<Clock, "now">, isReady: () => boolean): CaseWatch {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const count = isReady() ? await look(parts, clock.now(), stopping.signal) : 0;
      await sleep(count > 0 ? 0 : IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

const look = (parts: CaseParts, now: Date, stopping: AbortSignal): Promise<number> =>
  lookAtCases(parts, now).catch((error: unknown) => {
    if (!stopping.aborted) parts.log.warn({ error: describeError(error) }, "looking at cases interrupted");
    return 0;
  });
