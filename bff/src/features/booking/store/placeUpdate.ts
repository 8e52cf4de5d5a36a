import { cellKey, minutesOf, type Contingent, type PlaceRequest } from "../rules/places";
import { readTaken, readTimed } from "../rules/tokens";

/** One place that somebody wants, of one document. */
export interface Taking {
  slotDayId: string;
  cellMinutes: number;
  request: Pick<PlaceRequest, "startMinute" | "taskCode">;
  /** One for each cell. */
  draws: readonly Contingent[];
  /** What is put down for it: a booking, or a hold with its end. */
  put: { taken: string } | { held: string; until: Date };
  /** A booking of the same document that it replaces: its cells count as free in the same step. */
  replaces?: string | undefined;
}

/** What a step must find in the document, and what it does then. */
export interface PlaceUpdate {
  filter: Record<string, unknown>;
  update: Record<string, unknown>;
}

/**
 * The step that takes all these places of one document or, when one of them is not to be had, none. A step for several
 * may ask for more than each alone would (two items on a cell that is kept for one of them): alone decides.
 *
 * @param takings - of one document, with one cell length, each with its own token; one that replaces a booking is alone.
 */
export function placeUpdate(takings: readonly [Taking, ...Taking[]]): PlaceUpdate {
  const [{ slotDayId, cellMinutes, replaces }] = takings;
  const change = changesOf(takings);
  const filter: Record<string, unknown> = { _id: slotDayId, cellMinutes };
  const { taken } = tokensOf(takings);
  if (replaces !== undefined) filter["taken"] = replaces;
  // The same booking twice at once, by a repeated request, takes one place.
  else if (taken.length > 0) filter["taken"] = { $nin: taken };
  for (const taking of takings) addCells(filter, taking, change);
  return { filter, update: changeWith(takings, change) };
}

/** By counter, how many places are drawn on it; a replaced booking's are given back in the same sum. */
function changesOf(takings: readonly Taking[]): Map<string, number> {
  const change = new Map<string, number>();
  const count = (path: string, by: number) => change.set(path, (change.get(path) ?? 0) + by);
  for (const taking of takings) {
    for (const { counter } of cellsOf(taking)) count(counter, -1);
    if (taking.replaces !== undefined) for (const path of pathsOf(taking.replaces, taking.cellMinutes)) count(path, 1);
  }
  return change;
}

function cellsOf({ request, draws, cellMinutes }: Taking): { cell: string; counter: string }[] {
  const minutes = minutesOf(request.startMinute, draws.length, cellMinutes);
  return draws.map((draw, index) => {
    const cell = `cells.${cellKey(minutes[index] ?? 0)}`;
    return { cell, counter: `${cell}.${draw}` };
  });
}

/** Every cell must have as many free as are wanted, be open, and serve the item; a visit may begin at the first. */
function addCells(filter: Record<string, unknown>, taking: Taking, change: ReadonlyMap<string, number>): void {
  const { taskCode } = taking.request;
  cellsOf(taking).forEach(({ cell, counter }, index) => {
    const wanted = -(change.get(counter) ?? 0);
    filter[counter] = { $gte: Math.max(0, wanted) };
    if (wanted > 0) filter[`${cell}.closed`] = { $ne: true };
    const only = `${cell}.only`;
    const isOthersToo = filter[only] !== undefined && !isFor(filter[only], taskCode);
    filter[only] = { $in: isOthersToo ? [null] : [null, taskCode] };
    if (index === 0) filter[`${cell}.noStart`] = { $ne: true };
  });
}

const isFor = (condition: unknown, taskCode: string): boolean =>
  JSON.stringify(condition) === JSON.stringify({ $in: [null, taskCode] });

function changeWith(takings: readonly Taking[], change: ReadonlyMap<string, number>): Record<string, unknown> {
  const increments = Object.fromEntries([...change].filter(([, by]) => by !== 0));
  const { taken, held, until } = tokensOf(takings);
  const [first] = takings;
  const push = {
    ...(taken.length > 0 ? { taken: { $each: taken } } : {}),
    ...(held.length > 0 ? { held: { $each: held } } : {}),
  };
  return {
    ...(Object.keys(increments).length === 0 ? {} : { $inc: increments }),
    ...(first?.replaces !== undefined && "taken" in first.put
      ? { $set: { "taken.$": first.put.taken } }
      : { $push: push }),
    ...(until === undefined ? {} : { $min: { nextDueAt: until } }),
  };
}

function tokensOf(takings: readonly Taking[]): { taken: string[]; held: string[]; until: Date | undefined } {
  const taken = takings.flatMap(({ put }) => ("taken" in put ? [put.taken] : []));
  const holds = takings.flatMap(({ put }) => ("held" in put ? [put] : []));
  const soonest = Math.min(...holds.map(({ until }) => until.getTime()));
  return { taken, held: holds.map(({ held }) => held), until: holds.length === 0 ? undefined : new Date(soonest) };
}

/** The counters that a token draws on, one entry a cell. */
export function pathsOf(token: string, cellMinutes: number): string[] {
  const place = readTimed(token) ?? readTaken(token);
  if (place === null) return [];
  const minutes = minutesOf(place.startMinute, place.draws.length, cellMinutes);
  return place.draws.map((draw, index) => `cells.${cellKey(minutes[index] ?? 0)}.${draw}`);
}
