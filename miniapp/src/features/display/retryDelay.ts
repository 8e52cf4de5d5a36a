const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * Doubles from one second to half a minute, and spreads the screens of a district over half of it, so that they do not
 * all come back in the moment in which the server does.
 *
 * @param failures - in a row, from 1.
 * @param random - in [0, 1).
 */
export function retryDelayMs(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(10, Math.max(0, failures - 1)));
  return Math.round(whole * (0.5 + random / 2));
}
