import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../platform/clock";
import { leaseOf } from "../../platform/jobs";
import { describeError } from "../../platform/log";
import type { WalletParts } from "./parts";
import { REMINDER_JOB, sweepReminders } from "./service/reminders";

/** Marks fall on days: within the hour is soon enough, also after the province was away. */
const SWEEP_EVERY_MS = 60 * 60_000;

export interface WalletWork {
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/** Reminds holders of licences that end. Any number of workers may run it; the lease only saves the province questions. */
export function startWalletWork(parts: WalletParts, clock: Pick<Clock, "now">): WalletWork {
  const stopping = new AbortController();
  const lease = leaseOf(parts.connection, REMINDER_JOB);
  const sweep = async (): Promise<void> => {
    const written = await sweepReminders(parts, clock.now(), async () => !stopping.signal.aborted && lease.hold());
    if (written > 0) parts.log.info({ written }, "holders reminded of licences that end");
    await lease.release();
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await sweep().catch((error: unknown) => {
        if (!stopping.signal.aborted) parts.log.warn({ error: describeError(error) }, "reminders interrupted");
      });
      await sleep(SWEEP_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
