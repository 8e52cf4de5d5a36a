import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import type { BookingRules, OpeningHours } from "@yanta/types";
import { Problem } from "../../../platform/http/problem";
import type { Catalogue, Item, Service, Station } from "../../catalogue";
import { capacityOf, cellsFor, lineFor, linesAt, type Line } from "../../lines";
import type { BookingDesk } from "../desk";
import type { SlotDay } from "../model";
import { cellsOfDay, type LineHours } from "../rules/cells";
import { slotDayIdOf } from "../rules/slotIds";
import { freshSlotDay } from "../store/slotDayStore";

/** One item at one station, with all that decides how it is booked there. */
export interface Errand {
  station: Station;
  item: Item;
  line: Line;
  cellCount: number;
  rules: BookingRules;
  /** Hours of the station as they stand now. */
  stationHours: OpeningHours;
  /** Hours of the item here: its own, or the station's. */
  itemHours: OpeningHours;
}

/** @throws Problem station-not-found, item-not-found, item-not-bookable-here. */
export async function errandAt(desk: BookingDesk, stationId: string, taskCode: string): Promise<Errand> {
  const { catalogue } = desk.catalogue.current();
  const station = catalogue.stationById.get(stationId);
  if (station === undefined) throw new Problem("station-not-found");
  const item = catalogue.itemByCode.get(taskCode);
  if (item === undefined) throw new Problem("item-not-found");
  const line = lineFor(station, item);
  const service = bookableService(catalogue, stationId, item);
  if (line === undefined || service === undefined) throw new Problem("item-not-bookable-here");
  const { rules, hours } = await desk.settings.at(stationId);
  const stationHours = hours ?? station.hours;
  return {
    station,
    item,
    line,
    cellCount: cellsFor(item),
    rules,
    stationHours,
    itemHours: service.hours ?? stationHours,
  };
}

/** A machine needs no appointment; an item that the province does not open for booking has none, unless it needs one. */
function bookableService(catalogue: Catalogue, stationId: string, item: Item): Service | undefined {
  const services = (catalogue.servicesByItem.get(item.taskCode) ?? []).filter(
    (service) => service.stationId === stationId,
  );
  const byAppointment = services.find(({ channel }) => channel === "byAppointment");
  if (byAppointment !== undefined) return byAppointment;
  if (item.extend?.bookable === false) return undefined;
  return services.find(({ channel }) => channel === "counter");
}

/** Days that can be booked, today first. */
export function bookableDays(now: Date, rules: Pick<BookingRules, "daysAhead">): string[] {
  const today = shanghaiDay(now);
  return Array.from({ length: rules.daysAhead + 1 }, (_, index) => addDays(today, index));
}

/** The day as the hours have it, nobody booked; null where the calendar ends or no line is. */
export function plannedSlotDay(
  desk: BookingDesk,
  place: { station: Station; line: Line; hours: OpeningHours; rules: { cellMinutes: number } },
  day: string,
): SlotDay | null {
  const { station, line, hours, rules } = place;
  const capacity = capacityOf(station);
  const { cellMinutes } = rules;
  const lineHours = { hours, items: itemsWithOwnHours(desk, place) };
  const cells = cellsOfDay(lineHours, day, desk.calendar, { cellMinutes, capacity });
  if (cells === null) return null;
  const slotDayId = slotDayIdOf(line.lineId, day);
  return freshSlotDay({
    slotDayId,
    stationId: station.stationId,
    lineId: line.lineId,
    day,
    cellMinutes,
    capacity: { ...capacity },
    cells,
  });
}

/** @see plannedSlotDay */
export const plannedFor = (
  desk: BookingDesk,
  { station, line, stationHours, rules }: Errand,
  day: string,
): SlotDay | null => plannedSlotDay(desk, { station, line, hours: stationHours, rules }, day);

/** A centre offers a thousand items: which of them have hours of their own is worked out once an edition. */
const withOwnHours = new WeakMap<Catalogue, Map<string, { lineId: string; service: Service }[]>>();

function itemsWithOwnHours(
  desk: BookingDesk,
  { station, line, hours }: { station: Station; line: Line; hours: OpeningHours },
): LineHours["items"] {
  const { catalogue } = desk.catalogue.current();
  const ofEdition = withOwnHours.get(catalogue) ?? new Map<string, { lineId: string; service: Service }[]>();
  withOwnHours.set(catalogue, ofEdition);
  let services = ofEdition.get(station.stationId);
  if (services === undefined) {
    services = lineServices(catalogue, station);
    ofEdition.set(station.stationId, services);
  }
  const extended = new Set(hours.extended.flatMap(({ taskCodes }) => taskCodes));
  return services
    .filter(
      ({ lineId, service }) =>
        lineId === line.lineId && (service.hours !== undefined || extended.has(service.taskCode)),
    )
    .map(({ service }) => ({ taskCode: service.taskCode, hours: service.hours ?? hours }));
}

function lineServices(catalogue: Catalogue, station: Station): { lineId: string; service: Service }[] {
  if (linesAt(station).length === 0) return [];
  return (catalogue.servicesByStation.get(station.stationId) ?? []).flatMap((service) => {
    const item = catalogue.itemByCode.get(service.taskCode);
    const line = item && service.channel !== "terminal" ? lineFor(station, item) : undefined;
    return line === undefined ? [] : [{ lineId: line.lineId, service }];
  });
}
