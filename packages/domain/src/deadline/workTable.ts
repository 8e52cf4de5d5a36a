import { dayFromNumber, dayNumber } from "../calendar/shanghaiDay";
import { isWorkingDay, type WorkCalendar } from "../calendar/workCalendar";

/** A calendar laid out by day number, so that a count does not write and read a date for every step. */
interface WorkTable {
  first: number;
  worked: readonly boolean[];
}

/** Calendars never change, so each is laid out once. */
const tables = new WeakMap<WorkCalendar, WorkTable>();

function workTableOf(calendar: WorkCalendar): WorkTable {
  const known = tables.get(calendar);
  if (known) return known;
  const first = dayNumber(calendar.coveredFrom);
  const days = dayNumber(calendar.coveredUntil) - first + 1;
  const worked = Array.from({ length: days }, (_, i) => isWorkingDay(calendar, dayFromNumber(first + i)) ?? false);
  const table = { first, worked };
  tables.set(calendar, table);
  return table;
}

/** Whether a day, given as its number since 1970-01-01, is worked; null when the calendar does not know it. */
export function workedOn(calendar: WorkCalendar): (day: number) => boolean | null {
  const { first, worked } = workTableOf(calendar);
  return (day) => worked[day - first] ?? null;
}
