/**
 * When a cancelled online place comes back: at a moment within the hold-back that nobody can guess, so that it cannot be
 * passed on by arrangement. A clerk's place returns at once.
 *
 * @param chance - from 0 to 1.
 * @param startsAt - a place that would come back after its notice is of no use to anyone: it comes back at once.
 */
export function returnsAt(
  { now, startsAt, holdBackMinutes }: { now: Date; startsAt: Date; holdBackMinutes: number },
  chance: number,
): Date {
  const at = new Date(now.getTime() + Math.ceil(chance * holdBackMinutes * 60_000));
  return at < startsAt ? at : now;
}
