import { formatInstant, instantAt, shanghaiDay } from "@yanta/domain/calendar";
import type { Appointment, OpeningHours } from "@yanta/types";
import type { Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { newId } from "../../../platform/ids";
import { saveOwnHours } from "../../catalogue";
import { linesAt } from "../../lines";
import type { BookingDesk } from "../desk";
import { appointments, hoursPreviews, slotDays, type SlotDay, type StoredAppointment } from "../model";
import { isWithinItemHours, mergeCells } from "../rules/cells";
import { daysOfStation } from "../store/slotDayStore";
import { endAppointment } from "./changeAppointment";
import { plannedSlotDay } from "./errand";
import { moveWithinDay } from "./moveWithinDay";
import { requireStationExists } from "./stationRules";
import { staffViews } from "./views";

/** Long enough to telephone the people on the list. */
const PREVIEW_MS = 30 * 60_000;

/**
 * Every live appointment that new hours would leave outside, before anything is saved.
 *
 * @throws Problem station-not-found.
 */
export async function previewHours(
  desk: BookingDesk,
  staff: Staff,
  { stationId, hours }: { stationId: string; hours: OpeningHours },
  now: Date,
): Promise<{ hit: Appointment[]; previewId: string; expiresAt: string }> {
  requireStationExists(desk, stationId);
  const hit = await hitBy(desk, stationId, hours, now);
  const expiresAt = new Date(now.getTime() + PREVIEW_MS);
  const previewId = newId(now);
  await hoursPreviews(desk.connection).insertOne({ _id: previewId, stationId, hours, hit: hit.map(nameOf), expiresAt });
  const shown = await staffViews(desk, hit, { staff, reason: "hoursChange" }, now);
  return { hit: shown, previewId, expiresAt: formatInstant(expiresAt) };
}

const nameOf = ({ _id, rev }: StoredAppointment): string => `${_id}/${rev}`;

/**
 * Saves previewed hours. First nobody can book outside them any more, then those who had are moved within their day, the
 * earliest first, or cancelled where the day has no place left; all of them are told. A booking that slipped in between
 * is among them.
 *
 * @returns how many got another time, and how many were told, those among them.
 * @throws Problem station-not-found, preview-outdated when the list is no longer what was shown.
 */
export async function putHours(
  desk: BookingDesk,
  { stationId, previewId, savedBy }: { stationId: string; previewId: string; savedBy: string },
  now: Date,
): Promise<{ moved: number; told: number }> {
  const station = requireStationExists(desk, stationId);
  const preview = await hoursPreviews(desk.connection).findOne({ _id: previewId });
  if (preview === null || preview.stationId !== stationId || preview.expiresAt <= now)
    throw new Problem("preview-outdated");
  const hit = await hitBy(desk, stationId, preview.hours, now);
  if (hit.map(nameOf).join() !== preview.hit.join()) throw new Problem("preview-outdated");

  await saveOwnHours(desk.connection, { station, hours: preview.hours, savedBy }, now);
  desk.settings.forget(stationId);
  await reshapeDays(desk, stationId, preview.hours, now);
  const outcome = { moved: 0, told: 0 };
  for (const appointment of await hitBy(desk, stationId, preview.hours, now)) {
    const isMoved = await moveWithinDay(desk, appointment, now);
    const isTold = isMoved || (await endAppointment(desk, appointment, now, "hoursChanged")) !== null;
    outcome.moved += Number(isMoved);
    outcome.told += Number(isTold);
  }
  return outcome;
}

async function hitBy(
  desk: BookingDesk,
  stationId: string,
  hours: OpeningHours,
  now: Date,
): Promise<StoredAppointment[]> {
  const { catalogue } = desk.catalogue.current();
  const live = await appointments(desk.connection)
    .find({ day: { $gte: shanghaiDay(now) }, stationId, state: "confirmed", startsAt: { $gt: now } })
    .sort({ startsAt: 1, _id: 1 })
    .toArray();
  return live.filter(({ taskCode, day, startsAt, endsAt }) => {
    const own = (catalogue.servicesByItem.get(taskCode) ?? []).find(
      (service) => service.stationId === stationId,
    )?.hours;
    const midnight = instantAt(day, 0).getTime();
    const minute = (instant: Date) => (instant.getTime() - midnight) / 60_000;
    const place = { from: minute(startsAt), to: minute(endsAt) };
    const isWithin = (span: OpeningHours) =>
      isWithinItemHours({ hours: span, taskCode, day, calendar: desk.calendar }, place);
    // An item with hours of its own is served within them, and only while the hall is open.
    return !isWithin(hours) || (own !== undefined && !isWithin(own));
  });
}

/** Days that have a document follow the new hours; the others are made from them when they are first booked. */
async function reshapeDays(desk: BookingDesk, stationId: string, hours: OpeningHours, now: Date): Promise<void> {
  const station = desk.catalogue.current().catalogue.stationById.get(stationId);
  if (station === undefined) return;
  const { rules } = await desk.settings.at(stationId);
  const days = await slotDays(desk.connection)
    .find({ ...daysOfStation(stationId), day: { $gte: shanghaiDay(now) } })
    .toArray();
  for (const slotDay of days) {
    const line = linesAt(station).find(({ lineId }) => lineId === slotDay.lineId);
    const planned =
      line &&
      plannedSlotDay(
        desk,
        { station, line, hours, rules: { ...rules, cellMinutes: slotDay.cellMinutes } },
        slotDay.day,
      );
    if (planned != null) await reshapeDay(desk, slotDay, planned);
  }
}

/** Field by field, so that bookings of the same moment are neither lost nor waited for. */
async function reshapeDay(desk: BookingDesk, slotDay: SlotDay, planned: SlotDay): Promise<void> {
  const { cells, closed } = mergeCells(slotDay.cells, planned.cells, slotDay.cellMinutes);
  const set: Record<string, unknown> = {};
  const unset: Record<string, ""> = {};
  for (const key of closed) set[`cells.${key}.closed`] = true;
  for (const [key, cell] of Object.entries(cells)) {
    if (slotDay.cells[key] === undefined) set[`cells.${key}`] = cell;
    if (slotDay.cells[key] === undefined || closed.includes(key)) continue;
    for (const mark of ["only", "noStart"] as const) {
      if (cell[mark] === undefined) unset[`cells.${key}.${mark}`] = "";
      else set[`cells.${key}.${mark}`] = cell[mark];
    }
  }
  const update = {
    ...(Object.keys(set).length === 0 ? {} : { $set: set }),
    ...(Object.keys(unset).length === 0 ? {} : { $unset: unset }),
  };
  if (Object.keys(update).length > 0) await slotDays(desk.connection).updateOne({ _id: slotDay._id }, update);
  desk.recent.forget(slotDay._id);
}
