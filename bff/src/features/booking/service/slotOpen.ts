import { Problem } from "../../../platform/http/problem";
import { linesAt } from "../../lines";
import type { BookingDesk } from "../desk";
import { slotDays } from "../model";
import { cellKey } from "../rules/places";
import { readSlotId, slotDayIdOf } from "../rules/slotIds";
import { ensureSlotDay } from "../store/slotDayStore";
import { plannedSlotDay } from "./errand";

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
  const station = slot && desk.catalogue.current().catalogue.stationById.get(slot.stationId);
  const line = station == null ? undefined : linesAt(station).find(({ lineId }) => lineId === slot?.lineId);
  if (slot === null || station == null || line === undefined) throw new Problem("slot-not-found");
  const { rules, hours } = await desk.settings.at(slot.stationId);
  const planned = plannedSlotDay(desk, { station, line, hours: hours ?? station.hours, rules }, slot.day);
  if (planned === null) throw new Problem("slot-not-found");
  await ensureSlotDay(desk.connection, planned);
  const slotDayId = slotDayIdOf(slot.lineId, slot.day);
  const cell = `cells.${cellKey(slot.startMinute)}`;
  const update = open ? { $unset: { [`${cell}.closed`]: "" as const } } : { $set: { [`${cell}.closed`]: true } };
  const done = await slotDays(desk.connection).findOneAndUpdate(
    { _id: slotDayId, [`${cell}.online`]: { $exists: true } },
    update,
    { projection: { _id: 1 } },
  );
  if (done === null) throw new Problem("slot-not-found");
  desk.recent.forget(slotDayId);
}
