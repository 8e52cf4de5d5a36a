import type { Day } from "../calendar/shanghaiDay";
import { instantAt, shanghaiDayNumber } from "../calendar/shanghaiTime";
import type { WorkCalendar } from "../calendar/workCalendar";
import { countHours } from "./countHours";
import { OPEN_ENDED, pausedDaysOf, pauseOn, type PausedDays } from "./pausedDays";
import type { DeadlineTerms, TimeLimit } from "./types";
import { workedOn } from "./workTable";

/** A day that counts. */
export interface CountedDay {
  /** Days since 1970-01-01. */
  day: number;
  /** 0 is the limit, 1 the first extension. */
  part: number;
  unit: TimeLimit["unit"];
  /** The how manieth day of its part; of hours, the milliseconds of the part that have run when the day ends. */
  reached: number;
}

/** How a count ends: full, stopped by an open-ended pause on a day, or on a day that the calendar does not know. */
export type CountEnd = { at: Date } | { stoppedOn: number } | { unknownOn: number };

export interface Count {
  end: CountEnd;
  counted: readonly CountedDay[];
  paused: readonly PausedDays[];
}

/** Day 0. Counted from here, a due day past the year 9999 needs no date of its own. */
const FIRST_OF_ALL: Day = "1970-01-01";
const MINUTES_PER_DAY = 1440;
const MS_PER_SECOND = 1000;

/** 23:59:59 in Shanghai of a day given by its number. */
const endOfDay = (day: number): Date =>
  new Date(instantAt(FIRST_OF_ALL, (day + 1) * MINUTES_PER_DAY).getTime() - MS_PER_SECOND);

/**
 * Counts a limit and its extensions to the end, each part from where the one before it ended.
 *
 * @throws RangeError for an invalid Date or a pause that ends before it begins.
 */
export function countLimit(terms: Omit<DeadlineTerms, "asOf">, calendar: WorkCalendar): Count {
  const paused = pausedDaysOf(terms.pauses);
  const counted: CountedDay[] = [];
  let end: CountEnd = { at: terms.acceptedAt };
  const isWorked = workedOn(calendar);
  for (const [part, limit] of [terms.limit, ...terms.extensions].entries()) {
    // An extension by nothing moves nothing; a limit of nothing still has its day.
    if (part > 0 && limit.amount === 0) continue;
    const days: CountedDay[] = [];
    end =
      limit.unit === "hour"
        ? countHours(end.at, { amount: limit.amount, part, pauses: terms.pauses }, days)
        : countDays(shanghaiDayNumber(end.at), { ...limit, part, paused, workedOn: isWorked }, days);
    for (const day of days) addDay(counted, day);
    if (!("at" in end)) break;
  }
  return { end, counted, paused };
}

/** Two parts may meet within a day, when hours follow: the day stays one, and tells what was counted of it last. */
function addDay(counted: CountedDay[], added: CountedDay): void {
  const last = counted[counted.length - 1];
  if (last?.day !== added.day) counted.push(added);
  else if (last.unit === "hour") counted[counted.length - 1] = added;
}

interface DayCount extends TimeLimit {
  part: number;
  paused: readonly PausedDays[];
  workedOn: (day: number) => boolean | null;
}

/**
 * The start day is never counted (民法典 art. 201). Working days are counted by the statutory calendar (行政许可法 art. 82);
 * a count in days of the calendar is not moved to the next working day when it ends on a day off.
 */
function countDays(startDay: number, { amount, unit, part, paused, workedOn }: DayCount, days: CountedDay[]): CountEnd {
  const stoppedFrom = firstOpenEndedDay(paused);
  let day = startDay;
  for (let reached = 0; reached < amount;) {
    day += 1;
    if (day >= stoppedFrom) return { stoppedOn: day };
    const pause = pauseOn(paused, day);
    if (pause) {
      // Nothing counts before the pause is over: a long one is not walked through.
      day = pause.last;
      continue;
    }
    const counts = unit === "day" || workedOn(day);
    if (counts === null) return { unknownOn: day };
    if (!counts) continue;
    reached += 1;
    days.push({ day, part, unit, reached });
  }
  return { at: endOfDay(day) };
}

const firstOpenEndedDay = (paused: readonly PausedDays[]): number =>
  Math.min(...paused.filter(({ last }) => last === OPEN_ENDED).map(({ first }) => first));
