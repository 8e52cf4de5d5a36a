const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The list of a wallet is asked for anew after that; each licence that is shown is asked about at once. */
export const LIST_FRESH_MS = 10 * MINUTE;
/** A state is good for so long: a code is renewed every half minute, and the province need not hear of each. */
export const STATE_FRESH_MS = MINUTE;
/** A sensitive licence whose state is older is not shown (wallet: "state re-checked when shown"). */
export const STALE_LIMIT_MS = DAY;

/** A code: asked for anew after `refresh`, ends after `life`; the one before still works for `grace`. */
export const CODE_REFRESH_MS = 30 * SECOND;
export const CODE_LIFE_MS = 45 * SECOND;
export const CODE_GRACE_MS = 15 * SECOND;

/** The holder reads who asks and for what: two minutes are enough, and a forgotten screen gives nothing away. */
export const CONSENT_MS = 2 * MINUTE;
/** How long a clerk sees what was granted. */
export const RESULT_MS = MINUTE;
/** Codes and their checks are forgotten after that; the access log remembers them. */
export const PRESENTATION_KEPT_MS = DAY;

/** A signing key signs for a month, by the calendar of the epoch; all processes agree on the month without a word. */
export const KEY_PERIOD_MS = 30 * DAY;
/** Processes look for changed keys so often: until then one may still sign with the key before. */
export const KEY_RELOAD_MS = 5 * SECOND;
/** What was signed last lives that long beyond the end of its key. */
export const KEY_TAIL_MS = KEY_RELOAD_MS + CODE_LIFE_MS + CODE_GRACE_MS;

/** Whether a state that was confirmed then may still be taken for today's. One from a clock that runs ahead may not. */
export const isFresh = (checkedAt: Date, now: Date, freshMs: number): boolean =>
  Math.abs(now.getTime() - checkedAt.getTime()) < freshMs;

/** Whether a licence may be shown though the province could not be asked. */
export const mayShowStale = (checkedAt: Date, now: Date, sensitive: boolean): boolean =>
  !sensitive || now.getTime() - checkedAt.getTime() <= STALE_LIMIT_MS;

export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
