import { z } from "zod";

/** Where the present comes from. Rules never ask it: they are told the instant. */
export interface Clock {
  now(): Date;
  stop(): void;
}

export const systemClock: Clock = { now: () => new Date(), stop: () => undefined };

/** Short, so that a test that moves the time need not wait; a local call costs well under a millisecond. */
const POLL_MS = 200;

/**
 * Follows the sandbox's clock (`GET /__sandbox/clock` → `{ now, fixed }`): stands still while it is fixed, else runs
 * ahead or behind by as much as the sandbox does. While the sandbox does not answer, this is the system's clock.
 */
export function sandboxClock(sandboxUrl: string): Clock {
  let time: () => Date = systemClock.now;
  const poll = async () => {
    const response = await fetch(`${sandboxUrl}/__sandbox/clock`, { signal: AbortSignal.timeout(2_000) });
    time = timeOf(await response.json());
  };
  const forget = () => {
    time = systemClock.now;
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
