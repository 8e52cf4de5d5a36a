import type { OpeningHours } from "@yanta/types";
import { dayFromNumber, dayNumber, type Day } from "../calendar/shanghaiDay";
import { instantAt, shanghaiDay } from "../calendar/shanghaiTime";
import { isCovered, type WorkCalendar } from "../calendar/workCalendar";
import type { MinuteSpan } from "./minuteSpan";
import { minuteSpansOn } from "./spansOn";

/** Whether a place serves someone who arrives now, and what comes next. */
export interface Opening {
  /** Someone arriving now can still take a ticket. */
  open: boolean;
  /** The posted end of the span, when open and known. Instants are UTC. */
  closesAt: Date | null;
  /** When not open: the first instant after now at which it becomes open, if the calendar reaches that far. */
  nextOpenAt: Date | null;
  /** The doors are open, perhaps too late for a ticket. */
  doorsOpen: boolean;
  /** The answer ends where the calendar ends: `closesAt` or `nextOpenAt` is null because the next year is not arranged. */
  beyondCalendar: boolean;
  /** Last day the calendar knows. */
  coveredUntil: Day;
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/**
 * Answers for one place, one item and one instant. Spans that touch are one, across midnight too, and the last-ticket
 * cut-off counts from the end of the joined span; a span no longer than the cut-off never opens.
 * Days before the cover are as unknown as those after it. A span that reaches the end of the cover may go on: `closesAt`
 * is null then, while the cut-off still counts from there, so that no ticket is promised which may not be given.
 *
 * @param hours - as `OpeningHours` of the contract has checked them.
 * @param taskCode - null asks for the hall in general.
 * @param at - any instant.
 * @throws RangeError for an invalid Date.
 */
export function openingAt(hours: OpeningHours, taskCode: string | null, at: Date, calendar: WorkCalendar): Opening {
  const { coveredUntil } = calendar;
  const today = shanghaiDay(at);
  if (!isCovered(calendar, today)) {
    return { open: false, closesAt: null, nextOpenAt: null, doorsOpen: false, beyondCalendar: true, coveredUntil };
  }
  const minute = (at.getTime() - instantAt(today, 0).getTime()) / MS_PER_MINUTE;
  const spansOfDay = (day: number) => minuteSpansOn(hours, taskCode, dayFromNumber(day), calendar) ?? [];
  const doorsOpen = spansOfDay(dayNumber(today)).some((span) => span.from <= minute && minute < span.to);

  const cutOff = hours.lastTicketMinutesBeforeClose;
  const stillGivesTickets = (span: MinuteSpan): boolean => Math.max(span.from, minute) < span.to - cutOff;
  const span = firstJoinedSpan(spansOfDay, [dayNumber(today), dayNumber(coveredUntil)], stillGivesTickets);
  if (!span) return { open: false, closesAt: null, nextOpenAt: null, doorsOpen, beyondCalendar: true, coveredUntil };

  if (span.from > minute) {
    const nextOpenAt = instantAt(today, span.from);
    return { open: false, closesAt: null, nextOpenAt, doorsOpen, beyondCalendar: false, coveredUntil };
  }
  const end = instantAt(today, span.to);
  const runsOn = end.getTime() === instantAt(coveredUntil, MINUTES_PER_DAY).getTime();
  return {
    open: true,
    closesAt: runsOn ? null : end,
    nextOpenAt: null,
    doorsOpen,
    beyondCalendar: runsOn,
    coveredUntil,
  };
}

/**
 * The first span that fits, joined across midnights, in minutes from midnight of the first day. A day's first span is not
 * joined to the evening before that day: nothing that is asked depends on when the doors opened.
 */
function firstJoinedSpan(
  spansOfDay: (dayNumber: number) => readonly MinuteSpan[],
  [first, last]: readonly [number, number],
  fits: (span: MinuteSpan) => boolean,
): MinuteSpan | null {
  let current: MinuteSpan | null = null;
  for (let day = first; day <= last; day += 1) {
    const midnight = (day - first) * MINUTES_PER_DAY;
    for (const { from, to } of spansOfDay(day)) {
      if (current && midnight + from === current.to) {
        current = { from: current.from, to: midnight + to };
        continue;
      }
      if (current && fits(current)) return current;
      current = { from: midnight + from, to: midnight + to };
    }
  }
  return current && fits(current) ? current : null;
}
