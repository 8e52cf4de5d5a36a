import { setTimeout as sleep } from "node:timers/promises";
import { addDays, shanghaiDay, shanghaiMinuteOfDay } from "@yanta/domain/calendar";
import type { Clock } from "../../platform/clock";
import { describeError } from "../../platform/log";
import { payments, reconciliations } from "./model";
import type { PaymentParts } from "./parts";
import { reconcileDay } from "./service/reconcileDay";
import { sweepPayments } from "./service/sweep";

const SWEEP_EVERY_MS = 3_000;
const RECONCILE_EVERY_MS = 30 * 60_000;
/** WeChat has yesterday's bill from ten in the morning. */
const BILL_MINUTE = 10 * 60 + 10;
/** After a long stop the last days are made up for; older bills are an operator's to fetch. */
const DAYS_BACK = 7;

export interface PaymentWork {
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/** Asks after orders without a word, closes those that ended, and reconciles each day once. Any number may run. */
export function startPaymentWork(parts: PaymentParts, clock: Clock): PaymentWork {
  const stopping = new AbortController();
  const repeat = async (pauseMs: number, task: () => Promise<unknown>): Promise<void> => {
    while (!stopping.signal.aborted) {
      await task().catch((error: unknown) => {
        if (!stopping.signal.aborted) parts.log.warn({ error: describeError(error) }, "work on payments interrupted");
      });
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = [
    repeat(SWEEP_EVERY_MS, () => sweepPayments(parts, clock.now())),
    repeat(RECONCILE_EVERY_MS, () => reconcileDueDays(parts, clock.now())),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** Every day of the last week that has a bill by now and no report yet, oldest first; none before the first order. */
export async function reconcileDueDays(parts: PaymentParts, now: Date): Promise<void> {
  const newest = shanghaiMinuteOfDay(now) >= BILL_MINUTE ? 1 : 2;
  for (let back = DAYS_BACK; back >= newest; back -= 1) {
    const day = addDays(shanghaiDay(now), -back);
    const known = await reconciliations(parts.connection).findOne({ _id: day }, { projection: { _id: 1 } });
    if (known === null && (await hasOrdersBefore(parts, addDays(day, 1)))) await reconcileDay(parts, day, now);
  }
}

async function hasOrdersBefore({ connection }: PaymentParts, day: string): Promise<boolean> {
  const createdAt = { $lt: new Date(`${day}T00:00:00+08:00`) };
  return (await payments(connection).findOne({ createdAt }, { projection: { _id: 1 } })) !== null;
}
