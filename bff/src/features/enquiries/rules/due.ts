import { addDays, isWorkingDay, shanghaiDay, type Day, type WorkCalendar } from "@yanta/domain/calendar";
import { aboutDueOn, deadlineOf, type DeadlineTerms } from "@yanta/domain/deadline";
import type { EnquiryState } from "@yanta/types";
import { WAITING } from "./moves";

export interface Due {
  dueOn: Day;
  /** Holidays on the way are not published yet. */
  dueIsAbout: boolean;
}

/** The last day for an answer: working days after the day of `from`, which is not counted. */
export function dueAfter(from: Date, workingDays: number, calendar: WorkCalendar): Due {
  const limit = { amount: workingDays, unit: "workingDay" as const };
  const terms: DeadlineTerms = { acceptedAt: from, limit, pauses: [], extensions: [], asOf: from };
  const { dueAt } = deadlineOf(terms, calendar);
  if (dueAt !== null) return { dueOn: shanghaiDay(dueAt), dueIsAbout: false };
  // Longer than any guess reaches: the day itself says at least that it is soon.
  return { dueOn: aboutDueOn(terms, calendar) ?? addDays(shanghaiDay(from), workingDays), dueIsAbout: true };
}

export const isOverdue = ({ state, dueOn }: { state: EnquiryState; dueOn: Day }, now: Date): boolean =>
  WAITING.includes(state) && dueOn < shanghaiDay(now);

/** Working days left until a day, today not counted; negative when it is past, `null` where the calendar ends before. */
export function workingDaysLeft(dueOn: Day, now: Date, calendar: WorkCalendar): number | null {
  const today = shanghaiDay(now);
  return dueOn >= today ? workingDaysIn(today, dueOn, calendar) : negative(workingDaysIn(dueOn, today, calendar));
}

const negative = (days: number | null): number | null => (days === null ? null : 0 - days);

function workingDaysIn(after: Day, until: Day, calendar: WorkCalendar): number | null {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    const isWorked = isWorkingDay(calendar, day);
    if (isWorked === null) return null;
    if (isWorked) count += 1;
  }
  return count;
}
