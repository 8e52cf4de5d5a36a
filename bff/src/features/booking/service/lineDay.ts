import { formatInstant, minutesOfClock, shanghaiDay } from "@yanta/domain/calendar";
import type { LineCell, TimeSpan } from "@yanta/types";
import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import type { SlotDay } from "../model";
import { minuteOfCell, type Cell } from "../rules/places";
import { instantOf, slotDayIdOf, slotIdOf } from "../rules/slotIds";
import { ensureSlotDay, readSlotDay } from "../store/slotDayStore";
import { stationOf } from "./draftAppointment";
import { bookableDays } from "./errand";
import { plannedLineDay, setCellsOpen } from "./slotOpen";
import { asOfNow } from "./views";

interface LineDayView {
  day: string;
  days: string[];
  cells: LineCell[];
}

/**
 * The cells of a line on one day, whatever the errand: what its supervisor closes and opens.
 *
 * @throws Problem line-not-found.
 */
export async function lineDay(
  desk: BookingDesk,
  { lineId, day }: { lineId: string; day?: string | undefined },
  now: Date,
): Promise<LineDayView> {
  const wanted = day ?? shanghaiDay(now);
  const planned = await plannedLineDay(desk, lineId, wanted);
  if (planned === undefined) throw new Problem("line-not-found");
  const { rules } = await desk.settings.at(stationOf(lineId));
  const slotDay = (await readSlotDay(desk.connection, slotDayIdOf(lineId, wanted))) ?? planned;
  return {
    day: wanted,
    days: bookableDays(now, rules),
    cells: slotDay === null ? [] : cellsOf(asOfNow(slotDay, now), now),
  };
}

interface Wish {
  lineId: string;
  day: string;
  spans: readonly TimeSpan[];
  open: boolean;
}

/**
 * Stops or resumes new bookings of a line in every cell that begins in one of the spans. What is booked there stays.
 *
 * @throws Problem line-not-found, slot-not-found when no cell begins there.
 */
export async function setLineOpen(
  desk: BookingDesk,
  { lineId, day, spans, open }: Wish,
  now: Date,
): Promise<LineDayView> {
  const planned = await plannedLineDay(desk, lineId, day);
  if (planned === undefined) throw new Problem("line-not-found");
  if (planned === null) throw new Problem("slot-not-found");
  await ensureSlotDay(desk.connection, planned);
  const slotDayId = slotDayIdOf(lineId, day);
  const present = (await readSlotDay(desk.connection, slotDayId)) ?? planned;
  const isMeant = (minute: number): boolean =>
    spans.some(({ from, to }) => minutesOfClock(from) <= minute && minute < minutesOfClock(to));
  const keys = Object.keys(present.cells).filter((key) => isMeant(minuteOfCell(key)));
  if (keys.length === 0) throw new Problem("slot-not-found");
  await setCellsOpen(desk, slotDayId, { keys, open });
  return lineDay(desk, { lineId, day }, now);
}

/** Cells at which an appointment may still begin, in order of time. */
function cellsOf(slotDay: SlotDay, now: Date): LineCell[] {
  return Object.entries(slotDay.cells)
    .map(([key, cell]) => ({ minute: minuteOfCell(key), cell }))
    .filter(({ minute, cell }) => cell.noStart !== true && instantOf(slotDay._id, minute) > now)
    .sort((a, b) => a.minute - b.minute)
    .map(({ minute, cell }) => cellLine(slotDay, minute, cell));
}

function cellLine({ _id: slotDayId, cellMinutes, capacity }: SlotDay, minute: number, cell: Cell): LineCell {
  const left = Math.max(0, cell.online) + Math.max(0, cell.phone);
  return {
    slotId: slotIdOf(slotDayId, minute),
    startsAt: formatInstant(instantOf(slotDayId, minute)),
    endsAt: formatInstant(instantOf(slotDayId, minute + cellMinutes)),
    open: cell.closed !== true,
    taken: Math.max(0, capacity.online + capacity.phone - left),
    left,
  };
}
