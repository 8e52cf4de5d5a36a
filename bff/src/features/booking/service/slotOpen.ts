import { Problem } from "../../../platform/http/problem";
import { linesAt } from "../../lines";
import type { BookingDesk } from "../desk";
import { slotDays, type SlotDay } from "../model";
import { cellKey } from "../rules/places";
import { readSlotId, slotDayIdOf } from "../rules/slotIds";
import { ensureSlotDay } from "../store/slotDayStore";
import { stationOf } from "./draftAppointment";
import { plannedSlotDay } from "./errand";

/** The day of a line as its hours have it. Undefined for a line that is none, null where the calendar ends. */
export async function plannedLineDay(
  desk: BookingDesk,
  lineId: string,
  day: string,
): Promise<SlotDay | null | undefined> {
  const stationId = stationOf(lineId);
  const station = desk.catalogue.current().catalogue.stationById.get(stationId);
  const line = station === undefined ? undefined : linesAt(station).find((one) => one.lineId === lineId);
  if (station === undefined || line === undefined) return undefined;
  const { rules, hours } = await desk.settings.at(stationId);
  return plannedSlotDay(desk, { station, line, hours: hours ?? station.hours, rules }, day);
}

/**
 * Stops or resumes new bookings in one cell. What is booked or held there stays.
 *
 * @throws Problem slot-not-found.
 */
export async function setSlotOpen(
  desk: BookingDesk,
  { slotId, open }: { slotId: string; open: boolean },
): Promise<void> {
  const slot = readSlotId(slotId);
  const planned = slot === null ? null : await plannedLineDay(desk, slot.lineId, slot.day);
  if (slot === null || planned == null) throw new Problem("slot-not-found");
  await ensureSlotDay(desk.connection, planned);
  await setCellsOpen(desk, slotDayIdOf(slot.lineId, slot.day), { keys: [cellKey(slot.startMinute)], open });
}

/**
 * All of the cells by one update, or none of them.
 *
 * @throws Problem slot-not-found when the day has not all of them (any more).
 */
export async function setCellsOpen(
  desk: BookingDesk,
  slotDayId: string,
  { keys, open }: { keys: readonly string[]; open: boolean },
): Promise<void> {
  const closed = keys.map((key) => `cells.${key}.closed`);
  const update = open
    ? { $unset: Object.fromEntries(closed.map((path) => [path, "" as const])) }
    : { $set: Object.fromEntries(closed.map((path) => [path, true])) };
  const all = Object.fromEntries(keys.map((key) => [`cells.${key}.online`, { $exists: true }]));
  const done = await slotDays(desk.connection).findOneAndUpdate({ _id: slotDayId, ...all }, update, {
    projection: { _id: 1 },
  });
  if (done === null) throw new Problem("slot-not-found");
  desk.recent.forget(slotDayId);
}
