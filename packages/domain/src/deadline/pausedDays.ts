import { shanghaiDayNumber } from "../calendar/shanghaiTime";
import type { Pause } from "./types";

/** The last day of a pause that nobody knows the end of. */
export const OPEN_ENDED = Number.POSITIVE_INFINITY;

/** A pause by the numbers of the Shanghai days it touches, both inclusive; `last` is OPEN_ENDED for an open-ended one. */
export interface PausedDays {
  first: number;
  last: number;
  pause: Pause;
}

/**
 * Earliest first. A day that a pause touches is paused whole, so that nobody argues about hours of a count in days.
 *
 * @throws RangeError when a pause ends before it begins.
 */
export function pausedDaysOf(pauses: readonly Pause[]): PausedDays[] {
  for (const { from, to } of pauses) if (to && to < from) throw new RangeError("a pause ends before it begins");
  return pauses
    .map((pause) => ({
      first: shanghaiDayNumber(pause.from),
      last: pause.to ? shanghaiDayNumber(pause.to) : OPEN_ENDED,
      pause,
    }))
    .sort((a, b) => a.first - b.first || a.last - b.last || compareText(a.pause.reason, b.pause.reason));
}

/** The pause in which a day lies, the one that began first; null for a day that may count. */
export const pauseOn = (paused: readonly PausedDays[], day: number): PausedDays | null =>
  paused.find(({ first, last }) => first <= day && day <= last) ?? null;

const compareText = (a = "", b = ""): number => (a < b ? -1 : Number(a > b));
