import type { Connection } from "../../../platform/store";
import { slotDays, type SlotDay } from "../model";
import { readTimed } from "../rules/tokens";
import { pathsOf } from "./placeUpdate";

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
