import { instantAt, isDay, type Day } from "@yanta/domain/calendar";

/** What a slot's id says. Opaque to clients; the BFF needs no look-up to read it. */
export interface SlotKey {
  stationId: string;
  lineId: string;
  day: Day;
  startMinute: number;
}

const SLOT = /^(([A-Za-z0-9-]+)\.[A-Z]):(\d{4}-\d{2}-\d{2}):([01]\d|2[0-3])([0-5]\d)$/;

/** Station × line × day: one document. */
export const slotDayIdOf = (lineId: string, day: Day): string => `${lineId}:${day}`;

export function slotIdOf(slotDayId: string, startMinute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${slotDayId}:${two(Math.floor(startMinute / 60))}${two(startMinute % 60)}`;
}

/** @returns null for an id that names no slot: the caller answers slot-not-found. */
export function readSlotId(slotId: string): SlotKey | null {
  const [, lineId = "", stationId = "", day = "", hours = "", minutes = ""] = SLOT.exec(slotId) ?? [];
  if (lineId === "" || !isDay(day)) return null;
  return { stationId, lineId, day, startMinute: Number(hours) * 60 + Number(minutes) };
}

/** Line and day of a day's document. */
export function readSlotDayId(slotDayId: string): { lineId: string; day: Day } {
  const [lineId = "", day = ""] = slotDayId.split(":");
  return { lineId, day };
}

export const instantOf = (slotDayId: string, minute: number): Date => instantAt(readSlotDayId(slotDayId).day, minute);
