import type { HolidayArrangement, HolidayNotice } from "./notices";
import { CalendarError, calendarWith, type WorkCalendar } from "./workCalendar";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Makes a calendar from a year's notice published after this release. Written by hand, as the phone runs it too and
 * carries no schema library.
 *
 * @param json - parsed JSON, an array of `{ year, source, holidays: [{ name, off: "2027-02-06/2027-02-12", work?: ["2027-02-20"] }] }`.
 * @throws CalendarError that names the first fault: wrong shape, or one that `calendarWith` refuses.
 */
export function parseCalendar(json: unknown): WorkCalendar {
  return calendarWith(asArray(json, "notices").map((notice, index) => asNotice(notice, `notices[${index}]`)));
}

function asNotice(json: unknown, path: string): HolidayNotice {
  const { year, source, holidays } = asObject(json, path);
  if (typeof year !== "number" || !/^\d{4}$/.test(`${year}`))
    throw new CalendarError(`${path}.year: a year of four digits`);
  return {
    year,
    source: asText(source, `${path}.source`),
    holidays: asArray(holidays, `${path}.holidays`).map((holiday, index) =>
      asHoliday(holiday, `${path}.holidays[${index}]`),
    ),
  };
}

function asHoliday(json: unknown, path: string): HolidayArrangement {
  const { name, off, work = [] } = asObject(json, path);
  return {
    name: asText(name, `${path}.name`),
    off: asText(off, `${path}.off`),
    work: asArray(work, `${path}.work`).map((day, index) => asText(day, `${path}.work[${index}]`)),
  };
}

function asText(json: unknown, path: string): string {
  if (typeof json !== "string" || json === "") throw new CalendarError(`${path}: a text`);
  return json;
}

function asArray(json: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(json)) throw new CalendarError(`${path}: a list`);
  return json;
}

function asObject(json: unknown, path: string): JsonObject {
  if (!isObject(json)) throw new CalendarError(`${path}: an object`);
  return json;
}

const isObject = (json: unknown): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);
