import { describeNow, openingAt, spansOn, type Opening } from "@yanta/domain/hours";
import { formatInstant, shanghaiDay, type WorkCalendar } from "@yanta/domain/calendar";
import type { OpeningHours, StationSummary } from "@yanta/types";
import type { Service, Station } from "../catalogue";

/** The hours that hold for an errand at a place, one for each way of doing it: the item's own there, else the place's. */
export function hoursFor(station: Pick<Station, "hours">, services: readonly Pick<Service, "hours">[]): OpeningHours[] {
  if (services.length === 0) return [station.hours];
  return [...new Set(services.map((service) => service.hours ?? station.hours))];
}

export interface OpeningQuestionAt {
  /** Ways of being served, e.g. at the counter and at a terminal with longer hours: the best one answers. */
  hours: readonly OpeningHours[];
  /** Null asks for the place in general. */
  taskCode: string | null;
  at: Date;
  calendar: WorkCalendar;
}

/** Whether a place is open at an instant, as the contract tells it. */
export function openingFields({ hours, taskCode, at, calendar }: OpeningQuestionAt) {
  const [best] = hours
    .map((pattern) => ({ opening: openingAt(pattern, taskCode, at, calendar), pattern }))
    .sort((a, b) => byUsefulness(a.opening, b.opening));
  if (best === undefined) throw new RangeError("a place without hours");
  const spans = spansOn(best.pattern, taskCode, shanghaiDay(at), calendar);
  return {
    openNow: best.opening.open,
    ...instants(best.opening),
    beyondCalendar: best.opening.beyondCalendar,
    openText: describeNow(best.opening, at, spans),
  };
}

/** Open before closed, open longer before shorter, opening sooner before later. An unknown end or opening comes last. */
function byUsefulness(a: Opening, b: Opening): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  if (a.open) return (b.closesAt?.getTime() ?? Infinity) - (a.closesAt?.getTime() ?? Infinity) || 0;
  return (a.nextOpenAt?.getTime() ?? Infinity) - (b.nextOpenAt?.getTime() ?? Infinity) || 0;
}

function instants(opening: Opening): { closesAt?: string; nextOpenAt?: string } {
  return {
    ...(opening.closesAt === null ? {} : { closesAt: formatInstant(opening.closesAt) }),
    ...(opening.nextOpenAt === null ? {} : { nextOpenAt: formatInstant(opening.nextOpenAt) }),
  };
}

/** A place as every list shows it. `distanceMetres` is a straight line, rounded. */
export function summaryOf(
  station: Station,
  opening: ReturnType<typeof openingFields>,
  distanceMetres?: number,
): StationSummary {
  const { stationId, name, level, kind, point, address, phone, postcode, streetName, facilities, source, verifiedAt } =
    station;
  return {
    stationId,
    name,
    level,
    kind,
    point: { longitude: point.longitude, latitude: point.latitude },
    address,
    phone,
    postcode,
    ...(streetName === undefined ? {} : { streetName }),
    facilities: [...facilities],
    ...(distanceMetres === undefined ? {} : { distanceMetres: Math.round(distanceMetres) }),
    ...opening,
    source,
    verifiedAt,
  };
}

export interface StationFilter {
  level?: Station["level"] | undefined;
  kind?: Station["kind"] | undefined;
  facility?: Station["facilities"][number] | undefined;
  /** Every word must occur in the name, address, street or community. */
  q?: string | undefined;
}

/** Full-width forms and letter case do not count. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Prepares the test that a place must pass. */
export function stationFilter(filter: StationFilter): (station: Station) => boolean {
  const words = plain(filter.q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  return (station) => {
    if (filter.level !== undefined && station.level !== filter.level) return false;
    if (filter.kind !== undefined && station.kind !== filter.kind) return false;
    if (filter.facility !== undefined && !station.facilities.includes(filter.facility)) return false;
    if (words.length === 0) return true;
    const about = plain(
      [station.name, station.address, station.streetName, station.communityName, station.phone].join(" "),
    );
    return words.every((word) => about.includes(word));
  };
}
