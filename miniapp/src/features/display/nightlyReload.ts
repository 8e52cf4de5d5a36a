const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** Half past three: no hall is open, and the night's updates are done. */
const RELOAD_MS = 3.5 * 3_600_000;
/** The screens of a district do not all come back in one moment. */
const SPREAD_MS = 20 * 60_000;

/**
 * When a screen that hangs on a wall for months loads itself anew: in the coming night at 03:30 in Shanghai, or up to
 * twenty minutes later. One that has begun after 03:30 waits for the next night.
 *
 * @param now - UTC milliseconds by the server's clock; @param random - in [0, 1).
 */
export function nextReloadAt(now: number, random: number): number {
  const dayBegan = Math.floor((now + SHANGHAI_OFFSET_MS) / DAY_MS) * DAY_MS - SHANGHAI_OFFSET_MS;
  const tonight = dayBegan + RELOAD_MS;
  return (tonight > now ? tonight : tonight + DAY_MS) + Math.floor(random * SPREAD_MS);
}

/** Much longer than a slow second, much shorter than a lunch break: the computer slept in between. */
const SLEPT_MS = 90_000;

/** Whether the device slept between two ticks of a clock that ticks every second: what it listened to is gone. */
export const hasSlept = (before: number, now: number): boolean => now - before > SLEPT_MS;
