import { setTimeout as sleep } from "node:timers/promises";
import { describeError } from "../../platform/log";
import type { NoticeParts, NoticeSource } from "./parts";
import { findDue, recover } from "./service/claims";
import { deliver } from "./service/deliver";
import { takeIn } from "./service/takeIn";

/** A call must reach the phone within two seconds of the counter's key. */
const IDLE_MS = 600;
const AFTER_FAILURE_MS = 2_000;
/** Most rounds look only where news cannot wait; every so many look everywhere: each look costs the store a search. */
const ROUNDS_FOR_ALL = 4;
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
    for (let round = 0; !stopping.signal.aborted; round += 1) {
      const pauseMs = await (round % ROUNDS_FOR_ALL === 0 ? noticeRound(parts) : urgentRound(parts))
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
  const lost = await recover(parts.connection, parts.clock.now());
  if (lost > 0) parts.metrics.notices.inc({ kind: "any", channel: "wechat", outcome: "lost" }, lost);
  return takeInAndDeliver(parts, parts.sources);
}

const urgentRound = (parts: NoticeParts): Promise<number> =>
  takeInAndDeliver(
    parts,
    parts.sources.filter(({ cannotWait }) => cannotWait),
  );

async function takeInAndDeliver(parts: NoticeParts, sources: readonly NoticeSource[]): Promise<number> {
  const { connection, clock } = parts;
  const now = clock.now();
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
