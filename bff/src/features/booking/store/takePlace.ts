import type { Connection } from "../../../platform/store";
import { slotDays, type SlotDay } from "../model";
import { cellKey, minutesOf, type Contingent, type PlaceRequest } from "../rules/places";
import { readTaken, readTimed } from "../rules/tokens";

interface Taking {
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

/**
 * Takes a place in one conditional update: every cell must have one free, be open, and serve the item; else nothing
 * changes. Two who ask for the last place cannot both match.
 *
 * @returns whether it was taken. Why not is for a look at the document to say.
 */
export async function takePlace(connection: Connection, taking: Taking): Promise<boolean> {
  const { slotDayId, cellMinutes, request, draws, put, replaces } = taking;
  const minutes = minutesOf(request.startMinute, draws.length, cellMinutes);
  const change = new Map<string, number>();
  draws.forEach((draw, index) => count(change, `cells.${cellKey(minutes[index] ?? 0)}.${draw}`, -1));
  if (replaces !== undefined) for (const path of pathsOf(replaces, cellMinutes)) count(change, path, 1);
  const filter: Record<string, unknown> = { _id: slotDayId, cellMinutes };
  if (replaces !== undefined) filter["taken"] = replaces;
  // The same booking twice at once, by a repeated request, takes one place.
  else if ("taken" in put) filter["taken"] = { $ne: put.taken };
  minutes.forEach((minute, index) => {
    const cell = `cells.${cellKey(minute)}`;
    const counter = `${cell}.${draws[index] ?? "online"}`;
    const isOwn = (change.get(counter) ?? -1) >= 0;
    filter[counter] = { $gte: isOwn ? 0 : 1 };
    if (!isOwn) filter[`${cell}.closed`] = { $ne: true };
    filter[`${cell}.only`] = { $in: [null, request.taskCode] };
    if (index === 0) filter[`${cell}.noStart`] = { $ne: true };
  });
  const increments = Object.fromEntries([...change].filter(([, by]) => by !== 0));
  const update = {
    ...(Object.keys(increments).length === 0 ? {} : { $inc: increments }),
    ...("held" in put
      ? { $push: { held: put.held }, $min: { nextDueAt: put.until } }
      : replaces === undefined
        ? { $push: { taken: put.taken } }
        : { $set: { "taken.$": put.taken } }),
  };
  const { matchedCount } = await slotDays(connection).updateOne(filter, update);
  return matchedCount === 1;
}

const count = (change: Map<string, number>, path: string, by: number): void => {
  change.set(path, (change.get(path) ?? 0) + by);
};

/** The counters that a token draws on, one entry a cell. */
export function pathsOf(token: string, cellMinutes: number): string[] {
  const place = readTimed(token) ?? readTaken(token);
  if (place === null) return [];
  const minutes = minutesOf(place.startMinute, place.draws.length, cellMinutes);
  return place.draws.map((draw, index) => `cells.${cellKey(minutes[index] ?? 0)}.${draw}`);
}

/** Turns a hold into a booking: conditional on the hold being there, and never without a place in between. */
export async function consumeHold(
  connection: Connection,
  slotDayId: string,
  held: string,
  taken: string,
): Promise<boolean> {
  const update = { $pull: { held }, $push: { taken } };
  const { matchedCount } = await slotDays(connection).updateOne({ _id: slotDayId, held }, update);
  return matchedCount === 1;
}

/** Swaps a hold for one with a later end. */
export async function prolongHold(
  connection: Connection,
  slotDayId: string,
  held: string,
  later: { held: string },
): Promise<boolean> {
  const update = { $set: { "held.$": later.held } };
  const { matchedCount } = await slotDays(connection).updateOne({ _id: slotDayId, held }, update);
  return matchedCount === 1;
}

export type Shelf = "taken" | "held" | "back";

/**
 * Gives a place back, once: the update is conditional on its token being on the shelf.
 *
 * @param waits - keep the place off the market until then.
 */
export async function giveBack(
  connection: Connection,
  { slotDayId, cellMinutes, shelf, token }: { slotDayId: string; cellMinutes: number; shelf: Shelf; token: string },
  waits?: { token: string; until: Date },
): Promise<boolean> {
  const increments = Object.fromEntries(pathsOf(token, cellMinutes).map((path) => [path, 1]));
  const update =
    waits === undefined
      ? { $pull: { [shelf]: token }, $inc: increments }
      : { $pull: { [shelf]: token }, $push: { back: waits.token }, $min: { nextDueAt: waits.until } };
  const { matchedCount } = await slotDays(connection).updateOne({ _id: slotDayId, [shelf]: token }, update);
  return matchedCount === 1;
}

/**
 * Gives back what has fallen due in a document: expired holds, cancelled places whose wait is over.
 *
 * @returns how many places this call gave back; others may have been quicker.
 */
export async function giveBackDue(connection: Connection, slotDay: SlotDay, now: Date): Promise<number> {
  let given = 0;
  for (const shelf of ["held", "back"] as const) {
    for (const token of slotDay[shelf]) {
      if (!isDue(token, now)) continue;
      const { _id: slotDayId, cellMinutes } = slotDay;
      if (await giveBack(connection, { slotDayId, cellMinutes, shelf, token })) given += 1;
    }
  }
  return given;
}

/** Until the end of its second: the token keeps no finer time. */
export function isDue(token: string, now: Date): boolean {
  const timed = readTimed(token);
  return timed !== null && timed.until <= now;
}
