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

/** Looks at cases until stopped. Any number of processes may do so beside each other. */
export function startCaseWatch(parts: CaseParts, clock: Pick<Clock, "now">): CaseWatch {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const count = await lookAtCases(parts, clock.now()).catch((error: unknown) => {
        if (!stopping.signal.aborted) parts.log.warn({ error: describeError(error) }, "looking at cases interrupted");
        return 0;
      });
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
