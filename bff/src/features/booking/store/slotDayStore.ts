import { instantAt } from "@yanta/domain/calendar";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import type { Connection } from "../../../platform/store";
import { slotDays, type SlotDay } from "../model";
import type { Cells, Contingent } from "../rules/places";

interface NewSlotDay {
  slotDayId: string;
  stationId: string;
  lineId: string;
  day: string;
  cellMinutes: number;
  capacity: Record<Contingent, number>;
  cells: Cells;
}

/** Document of a day on which nobody has booked yet. */
export function freshSlotDay({ slotDayId, cells, ...rest }: NewSlotDay): SlotDay {
  return {
    _id: slotDayId,
    ...rest,
    cells: { ...cells },
    held: [],
    taken: [],
    back: [],
    endsAt: instantAt(rest.day, 1440),
  };
}

export const readSlotDay = (connection: Connection, slotDayId: string): Promise<SlotDay | null> =>
  slotDays(connection).findOne({ _id: slotDayId });

export const readSlotDays = (connection: Connection, slotDayIds: readonly string[]): Promise<SlotDay[]> =>
  slotDays(connection)
    .find({ _id: { $in: [...slotDayIds] } })
    .toArray();

/** Condition for the days of one station: their ids begin with its own and a dot, which the next character ends. */
export const daysOfStation = (stationId: string) => ({ _id: { $gte: `${stationId}.`, $lt: `${stationId}/` } });

/** Makes the document unless somebody has; of several who try at once, one does. */
export async function ensureSlotDay(connection: Connection, slotDay: SlotDay): Promise<void> {
  try {
    await slotDays(connection).insertOne(slotDay);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
