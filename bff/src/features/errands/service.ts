import { formatInstant, parseInstant, type WorkCalendar } from "@yanta/domain/calendar";
import type { endpoints, ErrandPlace, ErrandPlaces } from "@yanta/types";
import type { z } from "zod";
import { Problem } from "../../platform/http/problem";
import type { Catalogue, Served, Service, Station } from "../catalogue";
import { gcj02Of, openingFields, summaryOf } from "../stations";
import type { PlaceWait, WaitsPort } from "./ports";
import { reasonFor } from "./rules/reasons";
import { firstToOpen, rankPlaces, type Candidate, type Prospect } from "./rules/rankPlaces";

type ErrandQuery = z.output<NonNullable<(typeof endpoints)["listErrandPlaces"]["query"]>>;

/** Nobody crosses more places than this to get a thing done; it bounds the cost where every kiosk offers the item. */
const NEAREST_CONSIDERED = 200;

/** The lines of now say little about those of a later hour. */
const WAIT_HOLDS_MS = 15 * 60_000;

interface Offer extends Candidate {
  station: Station;
  service: Service;
  wait?: PlaceWait;
}

export interface ErrandParts {
  served: Served;
  calendar: WorkCalendar;
  waits: WaitsPort;
}

/** @throws Problem item-not-found. */
export async function placesFor(
  { served: { catalogue, asOf }, calendar, waits }: ErrandParts,
  taskCode: string,
  query: ErrandQuery,
  now: Date,
): Promise<ErrandPlaces> {
  if (!catalogue.itemByCode.has(taskCode)) throw new Problem("item-not-found");
  const leaveAt = query.at === undefined ? now : (parseInstant(query.at) ?? now);
  const plan = { taskCode, leaveAt, mode: query.mode, calendar };
  const offers = offersOf(catalogue, taskCode, query);
  const leavesNow = Math.abs(leaveAt.getTime() - now.getTime()) <= WAIT_HOLDS_MS;
  const ranked = rankPlaces(leavesNow ? await withWaits(offers, { taskCode, now, waits }) : offers, plan);
  const straight = ({ candidate }: Prospect<Offer>): number => candidate.straightMetres ?? Infinity;
  const nearest = Math.min(...ranked.map(straight));
  const nearestOpen = Math.min(...ranked.filter(({ openForErrand }) => openForErrand).map(straight));
  const first = firstToOpen(ranked);
  return {
    items: ranked.slice(0, query.limit).map((prospect, rank) => {
      const metres = straight(prospect);
      const standing = { rank, isNearest: metres === nearest, nearerIsOpen: nearestOpen < metres };
      return placeOf(prospect, reasonFor(prospect, standing, taskCode, calendar), plan);
    }),
    ...(first === null
      ? {}
      : {
          nextOpen: {
            stationId: first.candidate.stationId,
            name: first.candidate.station.name,
            at: formatInstant(first.at),
          },
        }),
    beyondCalendar: ranked.some((prospect) => !prospect.openForErrand && prospect.onArrival.beyondCalendar),
    asOf: formatInstant(asOf),
  };
}

/** Only a counter has a line of people with numbers. */
async function withWaits(
  offers: readonly Offer[],
  { taskCode, now, waits }: { taskCode: string; now: Date; waits: WaitsPort },
): Promise<Offer[]> {
  const counters = offers.filter(({ channel }) => channel === "counter");
  const known = await waits(
    counters.map(({ stationId }) => stationId),
    taskCode,
    now,
  );
  return offers.map((one) => {
    const wait = one.channel === "counter" ? known.get(one.stationId) : undefined;
    return wait === undefined ? one : { ...one, wait, waitMinutes80: wait.p80 };
  });
}

function offersOf(catalogue: Catalogue, taskCode: string, { near, crs }: ErrandQuery): Offer[] {
  const services = catalogue.servicesByItem.get(taskCode) ?? [];
  if (near === undefined) return services.flatMap((service) => offer(catalogue, service) ?? []);
  const offering = new Set(services.map((service) => service.stationId));
  const places = catalogue.nearest(gcj02Of(near, crs), {
    limit: NEAREST_CONSIDERED,
    accepts: (station) => offering.has(station.stationId),
  });
  const metres = new Map(places.map(({ place, distanceMetres }) => [place.stationId, distanceMetres]));
  return services.flatMap((service) => {
    const straightMetres = metres.get(service.stationId);
    return straightMetres === undefined ? [] : (offer(catalogue, service, straightMetres) ?? []);
  });
}

function offer(catalogue: Catalogue, service: Service, straightMetres?: number): Offer | undefined {
  const station = catalogue.stationById.get(service.stationId);
  if (station === undefined) return undefined;
  return {
    stationId: station.stationId,
    level: station.level,
    channel: service.channel,
    hours: service.hours ?? station.hours,
    ...(straightMetres === undefined ? {} : { straightMetres }),
    station,
    service,
  };
}

interface Asked {
  taskCode: string;
  leaveAt: Date;
  calendar: WorkCalendar;
}

function placeOf(prospect: Prospect<Offer>, reason: string, { taskCode, leaveAt, calendar }: Asked): ErrandPlace {
  const { candidate, travel, onArrival, openForErrand, arriveAt } = prospect;
  const { station, service, wait } = candidate;
  const opening = openingFields({ hours: [candidate.hours], taskCode, at: leaveAt, calendar });
  return {
    station: summaryOf(station, opening, candidate.straightMetres),
    channel: service.channel,
    ...(service.floor === undefined ? {} : { floor: service.floor }),
    ...(service.zone === undefined ? {} : { zone: service.zone }),
    openForErrand,
    ...(travel === undefined ? {} : { travel, arriveAt: formatInstant(arriveAt) }),
    ...(wait === undefined || !openForErrand ? {} : { wait: { ...wait, asOf: formatInstant(wait.asOf) } }),
    ...(onArrival.nextOpenAt === null ? {} : { nextOpenAt: formatInstant(onArrival.nextOpenAt) }),
    reason,
  };
}
