import { describe, expect, test } from "@jest/globals";
import type { OpeningHours, WeeklyHours } from "@yanta/types";
import { formatInstant, parseInstant } from "../calendar/shanghaiTime";
import { statutoryCalendar, type WorkCalendar } from "../calendar/workCalendar";
import { openingAt } from "./openingAt";

const NEVER: WeeklyHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

/** `"09:00-12:00 13:30-17:00"` as spans. */
export const spans = (text: string) => text.split(" ").map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));

/** Hours of a place that never opens, but for what is given. */
export const placeHours = (
  given: Partial<Omit<OpeningHours, "weekly">> & { weekly?: Partial<WeeklyHours> },
): OpeningHours => ({
  exceptions: [],
  holidays: "closed",
  makeUpDays: "asWeekday",
  extended: [],
  lastTicketMinutesBeforeClose: 0,
  ...given,
  weekly: { ...NEVER, ...given.weekly },
});

/** Monday to Friday alike. */
export const workdays = (text: string): Partial<WeeklyHours> => ({
  mon: spans(text),
  tue: spans(text),
  wed: spans(text),
  thu: spans(text),
  fri: spans(text),
});

export const everyDay = (text: string): WeeklyHours => ({
  ...NEVER,
  ...workdays(text),
  sat: spans(text),
  sun: spans(text),
});

export interface OpeningTable {
  hours: OpeningHours;
  taskCode?: string;
  calendar?: WorkCalendar;
  /**
   * One instant a line, Shanghai's wall clock unless it carries an offset, and all that the rule answers:
   * `open  closes <instant>` · `open  beyond` · `doors opens <instant>` · `doors beyond` · `shut  opens <instant>` ·
   * `shut  beyond`. "doors" is open doors without tickets; "beyond" is an answer that the calendar does not reach.
   * What follows # says why.
   */
  rows: string;
}

const ROW = /^(\S+ \S+) +(open|doors|shut) +(closes|opens|beyond) ?(\S+ \S+)?$/;

/** Instants are compared as text: a wrong one reads as a time in the failure. */
const inShanghai = (wallClock: string): Date => {
  const text = wallClock.replace(" ", "T");
  const instant = parseInstant(text) ?? parseInstant(`${text}+08:00`);
  if (!instant) throw new Error(`no instant: ${wallClock}`);
  return instant;
};
const written = (instant: Date | null): string | null => instant && formatInstant(instant);

/** Defines one test for each row. */
export function openingTable(
  says: string,
  { hours, taskCode, calendar = statutoryCalendar, rows }: OpeningTable,
): void {
  const lines = rows.split("\n").map((line) => line.trim());
  describe(says, () => {
    test.each(lines.filter((line) => line !== ""))("%s", (line) => {
      const [, at = "", state, next, time] = ROW.exec((line.split("#")[0] ?? "").trim()) ?? [];
      if (!state) throw new Error(`no row: ${line}`);
      const { closesAt, nextOpenAt, ...rest } = openingAt(hours, taskCode ?? null, inShanghai(at), calendar);
      expect({ ...rest, closesAt: written(closesAt), nextOpenAt: written(nextOpenAt) }).toEqual({
        open: state === "open",
        doorsOpen: state !== "shut",
        closesAt: next === "closes" && time ? formatInstant(inShanghai(time)) : null,
        nextOpenAt: next === "opens" && time ? formatInstant(inShanghai(time)) : null,
        beyondCalendar: next === "beyond",
        coveredUntil: calendar.coveredUntil,
      });
    });
  });
}
