import { pointInPolygon, gcj02FromWgs84, type Gcj02Point, type PolygonRings } from "@yanta/domain/geo";
import { formatInstant, parseInstant, type WorkCalendar } from "@yanta/domain/calendar";
import { describeExtendedHours, describeHoursRules, describeWeek } from "@yanta/domain/hours";
import type { endpoints, StationDetail, StationSummary } from "@yanta/types";
import type { z } from "zod";
import { offsetOf, pageOf } from "../../platform/http/cursor";
import { Problem } from "../../platform/http/problem";
import type { Catalogue, Served, Service, Station } from "../catalogue";
import type { Lexicon } from "../items";
import { hoursFor, openingFields, stationFilter, summaryOf } from "./rules";

export type StationQuery = z.output<NonNullable<(typeof endpoints)["listStations"]["query"]>>;

export interface StationSurroundings {
  calendar: WorkCalendar;
  boundary: PolygonRings;
  lexicon: Lexicon;
}

/** The asked point in the coordinate system that everything inside uses. */
export function gcj02Of(near: Gcj02Point, crs: "gcj02" | "wgs84"): Gcj02Point {
  return crs === "wgs84" ? gcj02FromWgs84({ longitude: near.longitude, latitude: near.latitude }) : near;
}

/** Places that fit, nearest first, or from the district centre down without a point. */
export function findStations({ catalogue, asOf }: Served, query: StationQuery, now: Date, around: StationSurroundings) {
  const point = query.near === undefined ? undefined : gcj02Of(query.near, query.crs);
  const offset = offsetOf(query.cursor);
  const openAt = query.openAt === undefined || query.openAt === "now" ? now : (parseInstant(query.openAt) ?? now);
  const offers = offersOf(catalogue, query.taskCode);
  const opening = (station: Station, at: Date) =>
    openingFields({
      hours: hoursFor(station, offers?.get(station.stationId) ?? []),
      taskCode: query.taskCode ?? null,
      at,
      calendar: around.calendar,
    });
  const passes = stationFilter(query);
  const accepts = (station: Station): boolean =>
    (offers === null || offers.has(station.stationId)) &&
    passes(station) &&
    (query.openAt === undefined || opening(station, openAt).openNow);

  const wanted = offset + query.limit + 1;
  const found: { place: Station; distanceMetres?: number }[] =
    point === undefined
      ? firstThat(catalogue.stations, accepts, wanted).map((place) => ({ place }))
      : catalogue.nearest(point, { limit: wanted, accepts });
  const page = pageOf(found, offset, query.limit);
  const items: StationSummary[] = page.items.map(({ place, distanceMetres }) =>
    summaryOf(place, opening(place, now), distanceMetres),
  );
  return {
    ...page,
    items,
    asOf: formatInstant(asOf),
    ...(point === undefined ? {} : { nearEdge: pointInPolygon(point, around.boundary) }),
  };
}

/** Services of one item by place; null when no item was asked for. */
function offersOf(catalogue: Catalogue, taskCode: string | undefined): Map<string, Service[]> | null {
  if (taskCode === undefined) return null;
  const offers = new Map<string, Service[]>();
  for (const service of catalogue.servicesByItem.get(taskCode) ?? []) {
    offers.set(service.stationId, [...(offers.get(service.stationId) ?? []), service]);
  }
  return offers;
}

function firstThat<Value>(values: readonly Value[], accepts: (value: Value) => boolean, count: number): Value[] {
  const found: Value[] = [];
  for (const value of values) {
    if (found.length >= count) break;
    if (accepts(value)) found.push(value);
  }
  return found;
}

/** More names than a page can show help nobody; `GET /items?stationId` has them all. */
const ITEMS_SHOWN = 50;

/** @throws Problem station-not-found. */
export function stationDetail(
  { catalogue, asOf }: Served,
  asked: { stationId: string; taskCode?: string | undefined },
  now: Date,
  { calendar, lexicon }: StationSurroundings,
): StationDetail {
  const station = catalogue.stationById.get(asked.stationId);
  if (station === undefined) throw new Problem("station-not-found");
  const services = catalogue.servicesByStation.get(station.stationId) ?? [];
  const forErrand = services.filter((service) => service.taskCode === asked.taskCode);
  const ways = hoursFor(station, forErrand);
  const hours = ways[0] ?? station.hours;
  const opening = openingFields({ hours: ways, taskCode: asked.taskCode ?? null, at: now, calendar });
  const offered = [...new Map(services.map((service) => [service.taskCode, service])).values()];
  return {
    ...summaryOf(station, opening),
    hours,
    hoursText: hoursLines(hours, lexicon),
    coveredUntil: calendar.coveredUntil,
    counters: station.counters,
    terminals: station.terminals,
    itemCount: offered.length,
    items: lexicon
      .inAskedOrder(offered)
      .slice(0, ITEMS_SHOWN)
      .map((service) => serviceLine(service, catalogue, lexicon)),
    asOf: formatInstant(asOf),
  };
}

/** The week, the extended hours with the first items they serve, and what holidays do. */
function hoursLines(hours: Station["hours"], lexicon: Lexicon): { days: string; text: string }[] {
  const extended = describeExtendedHours(hours).map(({ days, text, taskCodes }) => {
    const names = taskCodes.flatMap((taskCode) => lexicon.plainName(taskCode) ?? []).slice(0, 3);
    const served =
      names.length === 0 ? "部分事项" : `${names.join("、")}${taskCodes.length > names.length ? "等" : ""}`;
    return { days: `${days}延时`, text: `${text}，只办${served}` };
  });
  return [...describeWeek(hours), ...extended, ...describeHoursRules(hours)];
}

function serviceLine(service: Service, catalogue: Catalogue, lexicon: Lexicon): StationDetail["items"][number] {
  const plainName = lexicon.plainName(service.taskCode);
  return {
    taskCode: service.taskCode,
    name: catalogue.itemByCode.get(service.taskCode)?.name ?? service.taskCode,
    ...(plainName === undefined ? {} : { plainName }),
    channel: service.channel,
    ...(service.floor === undefined ? {} : { floor: service.floor }),
    ...(service.zone === undefined ? {} : { zone: service.zone }),
  };
}
