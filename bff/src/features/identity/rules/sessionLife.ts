const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A resident who comes back within a month stays signed in … */
export const RESIDENT_SLIDING_MS = 30 * DAY_MS;
/** … and signs in again twice a year, so that a lost phone's session ends by itself. */
export const RESIDENT_ABSOLUTE_MS = 180 * DAY_MS;
/** A use is written down once in so long: each request writing would make every read a write. */
export const RESIDENT_TOUCH_MS = 10 * MINUTE_MS;

/** A working day with its evening hours. */
export const STAFF_ABSOLUTE_MS = 12 * 60 * MINUTE_MS;
/** A desk that its clerk has left locks by itself. */
export const STAFF_IDLE_MS = 5 * MINUTE_MS;
/** Much less than the idle time, so that the lock comes neither early nor noticeably late. */
export const STAFF_TOUCH_MS = 15_000;

/** Until when a resident's session lives that is used `now`: sliding, and never beyond its absolute end. */
export function residentExpiry(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + RESIDENT_SLIDING_MS, createdAt.getTime() + RESIDENT_ABSOLUTE_MS));
}

/** Whether a staff session has locked: at exactly the idle time it has. */
export const hasIdled = (lastUsedAt: Date, now: Date): boolean => now.getTime() - lastUsedAt.getTime() >= STAFF_IDLE_MS;
