import { minutesOfClock, type Day, type WorkCalendar } from "@yanta/domain/calendar";
import { spansOn } from "@yanta/domain/hours";
import type { OpeningHours } from "@yanta/types";
import { cellKey, type Cell, type Cells } from "./places";

/** Minutes since midnight, [from, to). */
interface MinuteSpan {
  from: number;
  to: number;
}

export interface LineHours {
  /** Hours of the station. */
  hours: OpeningHours;
  /** Items of the line whose hours differ: their own hours, or the station's extended ones. */
  items: readonly { taskCode: string; hours: OpeningHours }[];
}

export interface CellPlan {
  cellMinutes: number;
  capacity: { online: number; phone: number; walkIn: number };
}

/**
 * The cells of one line on one day. The station's spans serve every item; what lies outside them, extended hours or an
 * item's own, serves the items it names. Cells count from the start of their span, so no cell and no appointment reaches
 * over a noon gap; a rest shorter than a cell is not used. After the last ticket no appointment begins.
 *
 * @returns null when the calendar does not cover the day.
 */
export function cellsOfDay(line: LineHours, day: Day, calendar: WorkCalendar, plan: CellPlan): Cells | null {
  const base = minuteSpans(line.hours, null, day, calendar);
  if (base === null) return null;
  const cells: Record<string, Cell> = {};
  const cutOff = line.hours.lastTicketMinutesBeforeClose;
  for (const span of base) layCells(cells, span, { ...plan, cutOff });
  for (const { taskCode, hours } of line.items) {
    const spans = minuteSpans(hours, taskCode, day, calendar) ?? [];
    const extra = spans.flatMap((span) => without(span, base));
    for (const span of extra) {
      layCells(cells, span, { ...plan, cutOff: hours.lastTicketMinutesBeforeClose, taskCode });
    }
  }
  return cells;
}

/** Whether an item's own hours hold a place: they may be narrower than the hall's. */
export const isWithinItemHours = (item: ItemDay, place: MinuteSpan): boolean => itemHoursOn(item)(place);

interface ItemDay {
  hours: OpeningHours;
  taskCode: string;
  day: Day;
  calendar: WorkCalendar;
}

/** `isWithinItemHours` for many places of one day. */
export function itemHoursOn({ hours, taskCode, day, calendar }: ItemDay): (place: MinuteSpan) => boolean {
  const spans = minuteSpans(hours, taskCode, day, calendar) ?? [];
  const cutOff = hours.lastTicketMinutesBeforeClose;
  return (place) => spans.some(({ from, to }) => from <= place.from && place.to <= to && place.from < to - cutOff);
}

interface Laying extends CellPlan {
  cutOff: number;
  taskCode?: string;
}

function layCells(
  cells: Record<string, Cell>,
  { from, to }: MinuteSpan,
  { cellMinutes, capacity, cutOff, taskCode }: Laying,
): void {
  for (let minute = from; minute + cellMinutes <= to; minute += cellMinutes) {
    const known = cells[cellKey(minute)];
    if (known !== undefined) {
      if (taskCode !== undefined && known.only !== undefined && !known.only.includes(taskCode))
        known.only.push(taskCode);
      continue;
    }
    // Two items' extra hours may begin at odd minutes of each other: the first grid stands.
    if (overlapsAny(cells, minute, cellMinutes)) continue;
    cells[cellKey(minute)] = {
      ...capacity,
      ...(taskCode === undefined ? {} : { only: [taskCode] }),
      ...(minute < to - cutOff ? {} : { noStart: true }),
    };
  }
}

function overlapsAny(cells: Cells, minute: number, cellMinutes: number): boolean {
  for (let other = minute - cellMinutes + 1; other < minute + cellMinutes; other += 1) {
    if (cells[cellKey(other)] !== undefined) return true;
  }
  return false;
}

function minuteSpans(
  hours: OpeningHours,
  taskCode: string | null,
  day: Day,
  calendar: WorkCalendar,
): MinuteSpan[] | null {
  const spans = spansOn(hours, taskCode, day, calendar);
  return spans && spans.map(({ from, to }) => ({ from: minutesOfClock(from), to: minutesOfClock(to) }));
}

/** The parts of a span that none of the others covers. */
function without(span: MinuteSpan, others: readonly MinuteSpan[]): MinuteSpan[] {
  let rest: MinuteSpan[] = [span];
  for (const other of others) {
    rest = rest.flatMap(({ from, to }) => [
      ...(other.from > from ? [{ from, to: Math.min(to, other.from) }] : []),
      ...(other.to < to ? [{ from: Math.max(from, other.to), to }] : []),
    ]);
    rest = rest.filter(
      ({ from, to }, index, all) => from < to && all.findIndex((one) => one.from === from && one.to === to) === index,
    );
  }
  return rest;
}

/**
 * New hours for a day that people have booked already. Cells that still fit the new hours stay with what is taken of
 * them; those that do not are closed; new ones are added where none overlaps.
 */
export function mergeCells(present: Cells, wanted: Cells, cellMinutes: number): { cells: Cells; closed: string[] } {
  const cells: Record<string, Cell> = {};
  const closed: string[] = [];
  for (const [key, cell] of Object.entries(present)) {
    const plan = wanted[key];
    if (plan === undefined) closed.push(key);
    const { only: _only, noStart: _noStart, ...taken } = cell;
    cells[key] = plan === undefined ? { ...cell, closed: true } : { ...taken, ...marksOf(plan) };
  }
  for (const [key, plan] of Object.entries(wanted)) {
    if (cells[key] === undefined && !overlapsAny(cells, Number(key.slice(1)), cellMinutes)) cells[key] = plan;
  }
  return { cells, closed };
}

const marksOf = ({ only, noStart }: Cell): Pick<Cell, "only" | "noStart"> => ({
  ...(only === undefined ? {} : { only }),
  ...(noStart === undefined ? {} : { noStart }),
});
