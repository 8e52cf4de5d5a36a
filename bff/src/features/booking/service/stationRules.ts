import type { BookingRules, OpeningHours } from "@yanta/types";
import { Problem } from "../../../platform/http/problem";
import type { Station } from "../../catalogue";
import type { BookingDesk } from "../desk";
import { slotDays, stationRules } from "../model";
import { daysOfStation } from "../store/slotDayStore";

export type RulesAnswer = BookingRules & { overridden: string[]; hours: OpeningHours };

/** @throws Problem station-not-found. */
export async function bookingRulesAt(desk: BookingDesk, stationId: string): Promise<RulesAnswer> {
  const station = requireStationExists(desk, stationId);
  desk.settings.forget(stationId);
  const { rules, overridden, hours } = await desk.settings.at(stationId);
  return { ...rules, overridden, hours: hours ?? station.hours };
}

/**
 * Sets a station's own rules; what is left out stays as it is. A new length of cells holds for days on which nobody has
 * booked yet: those with bookings keep their grid.
 *
 * @throws Problem station-not-found.
 */
export async function putBookingRules(
  desk: BookingDesk,
  {
    stationId,
    overrides,
    savedBy,
  }: { stationId: string; overrides: Readonly<Partial<Record<keyof BookingRules, unknown>>>; savedBy: string },
  now: Date,
): Promise<RulesAnswer> {
  requireStationExists(desk, stationId);
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  const set = Object.fromEntries(given.map(([name, value]) => [`overrides.${name}`, value]));
  await stationRules(desk.connection).updateOne(
    { _id: stationId },
    { $set: { ...set, savedAt: now, savedBy } },
    { upsert: true },
  );
  if (overrides.cellMinutes !== undefined) {
    await slotDays(desk.connection).deleteMany({
      ...daysOfStation(stationId),
      taken: [],
      held: [],
      back: [],
      endsAt: { $gt: now },
    });
  }
  return bookingRulesAt(desk, stationId);
}

/** @throws Problem station-not-found. */
export function requireStationExists(desk: BookingDesk, stationId: string): Station {
  const station = desk.catalogue.current().catalogue.stationById.get(stationId);
  if (station === undefined) throw new Problem("station-not-found");
  return station;
}
