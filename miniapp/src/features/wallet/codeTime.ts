/** How a code lives, in seconds after it was asked for. */
export interface CodeLife {
  renewAfterS: number;
  endsAfterS: number;
}

const secondsBetween = (earlier: string, later: string): number =>
  Math.round((Date.parse(later) - Date.parse(earlier)) / 1000);

/** Lengths, not moments: the phone's clock may be wrong. The three are instants of the server's clock. */
export const codeLifeOf = (code: { issuedAt: string; refreshAt: string; expiresAt: string }): CodeLife => ({
  renewAfterS: secondsBetween(code.issuedAt, code.refreshAt),
  endsAfterS: secondsBetween(code.issuedAt, code.expiresAt),
});

export interface CodeAge {
  /** Seconds until the next code; 0 when it is due. */
  secondsToNext: number;
  /** Nobody can scan it any more. */
  isDead: boolean;
}

/** @param elapsedS - whole seconds since the code was asked for. */
export const codeAge = ({ renewAfterS, endsAfterS }: CodeLife, elapsedS: number): CodeAge => ({
  secondsToNext: Math.max(0, renewAfterS - elapsedS),
  isDead: elapsedS >= endsAfterS,
});

/**
 * Seconds that have passed. A page in the background ticks too slowly and a clock can be set back, so the larger counts:
 * a code that looks alive must be.
 *
 * @param ticks - how often a second was counted since.
 * @param startedAt - by the phone's clock, as `now`: UTC milliseconds.
 */
export const elapsedSeconds = (ticks: number, startedAt: number, now: number): number =>
  Math.max(ticks, Math.floor((now - startedAt) / 1000));
