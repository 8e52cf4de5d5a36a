import type { BookingRules } from "@yanta/types";

export type Contingent = "online" | "phone" | "walkIn";

/** One cell of a day: what is free of each contingent, and who may not take it. */
export interface Cell {
  online: number;
  phone: number;
  walkIn: number;
  /** Extended hours: open for these items only. */
  only?: string[];
  /** A supervisor has stopped it, or new hours no longer hold it. */
  closed?: boolean;
  /** After the last ticket: an appointment may run into it, none begins here. */
  noStart?: boolean;
}
export type Cells = Readonly<Record<string, Cell>>;

/** Cells are fields named by their minute, so that one update names them without knowing their order. */
export const cellKey = (minute: number): string => `m${minute}`;
export const minuteOfCell = (key: string): number => Number(key.slice(1));

export interface PlaceRequest {
  startMinute: number;
  cellCount: number;
  taskCode: string;
  contingent: Contingent;
  /** Whether unused online places have fallen to walk-ins by now. */
  onlineReleased: boolean;
}

export type PlaceRefusal = "slot-not-found" | "item-not-bookable-here" | "slot-closed" | "slot-full";

interface DayView {
  cellMinutes: number;
  cells: Cells;
}

/** Minutes at which the wanted cells begin. A noon gap shows as a cell that does not exist. */
export const minutesOf = (startMinute: number, cellCount: number, cellMinutes: number): number[] =>
  Array.from({ length: cellCount }, (_, index) => startMinute + index * cellMinutes);

/**
 * Which contingent each cell would be drawn on, or why the place cannot be taken. The judged copy may be old: the
 * conditional update has the last word.
 */
export function judgePlace(
  { cellMinutes, cells }: DayView,
  { startMinute, cellCount, taskCode, contingent, onlineReleased }: PlaceRequest,
): { draws: Contingent[] } | { refusal: PlaceRefusal } {
  const wanted: Cell[] = [];
  for (const minute of minutesOf(startMinute, cellCount, cellMinutes)) {
    const cell = cells[cellKey(minute)];
    if (cell === undefined) return { refusal: "slot-not-found" };
    wanted.push(cell);
  }
  if (wanted[0]?.noStart === true) return { refusal: "slot-not-found" };
  if (wanted.some(({ only }) => only !== undefined && !only.includes(taskCode)))
    return { refusal: "item-not-bookable-here" };
  if (wanted.some(({ closed }) => closed === true)) return { refusal: "slot-closed" };
  const draws = wanted.map((cell) => drawOn(cell, contingent, onlineReleased));
  return draws.includes(null) ? { refusal: "slot-full" } : { draws: draws.filter((draw) => draw !== null) };
}

function drawOn(cell: Cell, contingent: Contingent, onlineReleased: boolean): Contingent | null {
  if (cell[contingent] > 0) return contingent;
  return contingent === "walkIn" && onlineReleased && cell.online > 0 ? "online" : null;
}

/** How many could begin at a cell now: the fullest of the wanted cells decides. */
export function remainingPlaces(view: DayView, request: PlaceRequest): number {
  const judged = judgePlace(view, request);
  if ("refusal" in judged) return 0;
  const { startMinute, cellCount, contingent } = request;
  const counts = minutesOf(startMinute, cellCount, view.cellMinutes).map(
    (minute) => view.cells[cellKey(minute)]?.[contingent] ?? 0,
  );
  return Math.max(0, Math.min(...counts));
}

/** Walk-ins a cell can still take: their own places and, once released, the unused online ones. */
export const walkInPlaces = (cell: Cell, onlineReleased: boolean): number =>
  Math.max(0, cell.walkIn) + (onlineReleased ? Math.max(0, cell.online) : 0);

/** From then on an unused online place of a cell belongs to whoever walks in. */
export const releasedToWalkInAt = (startsAt: Date, rules: Pick<BookingRules, "releaseToWalkInMinutes">): Date =>
  new Date(startsAt.getTime() - rules.releaseToWalkInMinutes * 60_000);
