const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/**
 * Pause before the next try: twice as long each time, and never the same for two notices that failed together.
 *
 * @param attempts - tries so far, from 1.
 * @param atLeastMs - what the channel itself asked for; 0 when nothing.
 * @param chance - 0…1, drawn by the caller.
 */
export function retryAfterMs(attempts: number, atLeastMs: number, chance: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(Math.max(atLeastMs, ceiling / 2) + (chance * ceiling) / 2);
}
