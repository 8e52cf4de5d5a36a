import { setTimeout as sleep } from "node:timers/promises";
import { describeError } from "../../platform/log";
import type { NoticeParts } from "./parts";
import { findDue, recover } from "./service/claims";
import { deliver } from "./service/deliver";
import { takeIn } from "./service/takeIn";

/** A call must reach the phone within two seconds of the counter's key. */
const IDLE_MS = 400;
const AFTER_FAILURE_MS = 2_000;
/** Calls to outside systems at a time; each holds one connection. */
const AT_ONCE = 8;

export interface NoticeWorker {
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/** Takes events in and delivers them until stopped. Any number of workers share the work: each notice is one worker's. */
export function startNoticeWorker(parts: NoticeParts): NoticeWorker {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const pauseMs = await noticeRound(parts)
        .then((count) => (count > 0 ? 0 : IDLE_MS))
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) parts.log.warn({ error: describeError(error) }, "notices interrupted");
          return AFTER_FAILURE_MS;
        });
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** One round of everything that is due now. @returns how many events and notices it dealt with. */
export async function noticeRound(parts: NoticeParts): Promise<number> {
  const { connection, sources, clock, metrics } = parts;
  const now = clock.now();
  const lost = await recover(connection, now);
  if (lost > 0) metrics.notices.inc({ kind: "any", channel: "wechat", outcome: "lost" }, lost);
  const taken = await takeIn(connection, sources, now);
  const due = await findDue(connection, now, AT_ONCE);
  // One that fails for a reason of ours keeps its lease, and comes again when that is over.
  await Promise.all(
    due.map((noticeId) =>
      deliver(parts, noticeId, now).catch((error: unknown) => {
        parts.log.error({ error: describeError(error) }, "a notice failed");
      }),
    ),
  );
  return taken + due.length;
}
