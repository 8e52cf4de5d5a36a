import { addDays, instantAt, shanghaiDay } from "@yanta/domain/calendar";
import type { CaseClock } from "@yanta/domain/deadline";

/** Changed since the last look: due at once, before everything that is due by time. */
export const DIRTY = new Date(0);
/** Taken by a look that is under way; still due, so that nothing is lost when that process dies. */
export const TAKEN = new Date(1);
/** Over: only a change brings it back. */
const NEVER = new Date("9999-12-31T00:00:00Z");

/** A moment after the day has begun, when what is counted in days has changed. */
const MINUTE_OF_LOOK = 1;
const MINUTE_MS = 60_000;
const POLITE_FROM_MINUTE = 9 * 60;
const POLITE_UNTIL_MINUTE = 20 * 60;

/** When a case has to be looked at again if nothing changes: after midnight, or when its hours are over. */
export function nextLookAt({ endedAt, dueAt }: Pick<CaseClock, "endedAt" | "dueAt">, now: Date): Date {
  if (endedAt !== null) return NEVER;
  const tomorrow = instantAt(addDays(shanghaiDay(now), 1), MINUTE_OF_LOOK);
  const justAfterDue = dueAt === null ? null : new Date(dueAt.getTime() + MINUTE_MS);
  return justAfterDue !== null && justAfterDue > now && justAfterDue < tomorrow ? justAfterDue : tomorrow;
}

/** Nobody is woken by a deadline: from nine in the morning to eight in the evening, else the next morning. */
export function politeTime(now: Date): Date {
  const today = shanghaiDay(now);
  const opens = instantAt(today, POLITE_FROM_MINUTE);
  if (now < opens) return opens;
  return now < instantAt(today, POLITE_UNTIL_MINUTE) ? now : instantAt(addDays(today, 1), POLITE_FROM_MINUTE);
}
