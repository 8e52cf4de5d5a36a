import { z } from "zod";

/** Where the present comes from. Rules never ask it: they are told the instant. */
export interface Clock {
  now(): Date;
  stop(): void;
}

export const systemClock: Clock = { now: () => new Date(), stop: () => undefined };

/** Short, so that a test that moves the time need not wait; a local call costs well under a millisecond. */
const POLL_MS = 200;
/** A sandbox that is busy for so long has not gone: a hall must not jump to another day because one answer was late. */
const BELIEVED_MS = 15_000;

/**
 * Follows the sandbox's clock (`GET /__sandbox/clock` → `{ now, fixed }`): stands still while it is fixed, else runs
 * ahead or behind by as much as the sandbox does. When the sandbox has not answered for a while, this is the system's clock.
 */
export function sandboxClock(sandboxUrl: string): Clock {
  let time: () => Date = systemClock.now;
  let toldAt = Number.NEGATIVE_INFINITY;
  const poll = async () => {
    const response = await fetch(`${sandboxUrl}/__sandbox/clock`, { signal: AbortSignal.timeout(2_000) });
    time = timeOf(await response.json());
    toldAt = performance.now();
  };
  const forget = () => {
    if (performance.now() - toldAt > BELIEVED_MS) time = systemClock.now;
  };
  const timer = setInterval(() => void poll().catch(forget), POLL_MS);
  timer.unref();
  void poll().catch(forget);
  return { now: () => time(), stop: () => clearInterval(timer) };
}

const Belief = z.object({ now: z.iso.datetime({ offset: true }), fixed: z.boolean() });

function timeOf(answer: unknown): () => Date {
  const { now, fixed } = Belief.parse(answer);
  const told = Date.parse(now);
  const ahead = told - Date.now();
  return () => new Date(fixed ? told : Date.now() + ahead);
}
