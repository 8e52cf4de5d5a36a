import type { LineCell } from "@yanta/types";

const CLOCK_AT = 11;
const CLOCK_LENGTH = 5;

/** `09:00` of an instant with Shanghai's offset. */
const clockOf = (instant: string): string => instant.slice(CLOCK_AT, CLOCK_AT + CLOCK_LENGTH);

/** The cells as spans of the day, neighbours in one: what the API is asked to close. A cell up to midnight ends at 24:00. */
export function spansOfCells(cells: readonly Pick<LineCell, "startsAt" | "endsAt">[]): { from: string; to: string }[] {
  const sorted = cells
    .map(({ startsAt, endsAt }) => ({ from: clockOf(startsAt), to: clockOf(endsAt) }))
    .map(({ from, to }) => ({ from, to: to === "00:00" ? "24:00" : to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const spans: { from: string; to: string }[] = [];
  for (const cell of sorted) {
    const last = spans[spans.length - 1];
    if (last?.to === cell.from) last.to = cell.to;
    else spans.push({ ...cell });
  }
  return spans;
}

/** 余5，约2; 已停约，约2: whether one can book, and who comes all the same. */
export const cellNote = ({ open, taken, left }: Pick<LineCell, "open" | "taken" | "left">): string =>
  [open ? `余${left}` : "已停约", ...(taken > 0 ? [`约${taken}`] : [])].join("，");
