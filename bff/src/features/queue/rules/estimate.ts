import type { ServiceTimes } from "./serviceTimes";

export interface WaitingForEstimate {
  ticketId: string;
  lineId: string;
  taskCode: string;
}

/** A counter that calls: open, and not on a pause. */
export interface OpenCounter {
  counterId: string;
  lineIds: readonly string[];
  /** The ticket it holds; `since` is the first call. */
  holds?: { lineId: string; taskCode: string; since: Date };
}

export interface HallNow {
  /** In the order of calls. */
  waiting: readonly WaitingForEstimate[];
  counters: readonly OpenCounter[];
  times: ServiceTimes;
  now: Date;
}

/** Whole minutes: as likely too long as too short, and not exceeded in 80 of 100 cases. */
export interface WaitRange {
  p50: number;
  p80: number;
}

/** The clerk tidies up before the next call. */
const TIDY_MINUTES = 0.5;
/** 80 of 100 values of a normal distribution lie below the mean and so many standard deviations. */
const Z80 = 0.84;
const MS_PER_MINUTE = 60_000;

interface Chair {
  lineIds: readonly string[];
  freeInMinutes: number;
  variance: number;
}

/**
 * Estimates the wait of everybody in the hall by letting the present counters work off the present order. First
 * version: mean service times, nobody gives up, nobody booked arrives, counters neither open nor close.
 *
 * @returns by ticket; a ticket whose line has no open counter is missing: nobody knows.
 */
export function estimateWaits({ waiting, counters, times, now }: HallNow): Map<string, WaitRange> {
  const chairs = counters.map((counter) => chairOf(counter, times, now));
  const waits = new Map<string, WaitRange>();
  for (const ticket of waiting) {
    const chair = firstFree(chairs, ticket.lineId);
    if (chair === undefined) continue;
    const sharing = chairs.filter(({ lineIds }) => lineIds.includes(ticket.lineId)).length;
    waits.set(ticket.ticketId, rangeOf(chair, sharing));
    const { meanMinutes, variance } = times.expected(ticket.lineId, ticket.taskCode);
    chair.freeInMinutes += meanMinutes + TIDY_MINUTES;
    chair.variance += variance;
  }
  return waits;
}

/** What somebody who takes a number now would be told: last in the order. */
export function estimateNewcomer(hall: HallNow, lineId: string, taskCode: string): WaitRange | undefined {
  const newcomer = { ticketId: "newcomer", lineId, taskCode };
  return estimateWaits({ ...hall, waiting: [...hall.waiting, newcomer] }).get(newcomer.ticketId);
}

function chairOf({ lineIds, holds }: OpenCounter, times: ServiceTimes, now: Date): Chair {
  if (holds === undefined) return { lineIds, freeInMinutes: 0, variance: 0 };
  const elapsed = Math.max(0, (now.getTime() - holds.since.getTime()) / MS_PER_MINUTE);
  const { meanMinutes, variance } = times.remaining(holds.lineId, holds.taskCode, elapsed);
  return { lineIds, freeInMinutes: meanMinutes + TIDY_MINUTES, variance };
}

/** The one that is free first; of several, the one with fewer lines, so that the others stay free for more people. */
function firstFree(chairs: readonly Chair[], lineId: string): Chair | undefined {
  return chairs
    .filter(({ lineIds }) => lineIds.includes(lineId))
    .reduce<Chair | undefined>(
      (best, chair) => (best === undefined || isSooner(chair, best) ? chair : best),
      undefined,
    );
}

const isSooner = (chair: Chair, best: Chair): boolean =>
  chair.freeInMinutes < best.freeInMinutes ||
  (chair.freeInMinutes === best.freeInMinutes && chair.lineIds.length < best.lineIds.length);

/** Counters that share a line average each other's luck out. */
function rangeOf({ freeInMinutes, variance }: Chair, sharing: number): WaitRange {
  const spread = Z80 * Math.sqrt(variance / Math.max(1, sharing));
  const p50 = Math.round(freeInMinutes);
  return { p50, p80: freeInMinutes === 0 ? 0 : Math.max(p50, Math.ceil(freeInMinutes + spread)) };
}
