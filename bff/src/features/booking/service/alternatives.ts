import { daysBetween, formatInstant } from "@yanta/domain/calendar";
import { Problem } from "../../../platform/http/problem";
import type { ProblemCode } from "@yanta/types";
import type { BookingDesk } from "../desk";
import type { Channel } from "../rules/refusals";
import type { Contingent } from "../rules/places";
import { bookableDays, errandAt, type Errand } from "./errand";
import { slotsOn, type SlotView } from "./freeSlots";

/** Another day is offered from so many around the wanted one. */
const DAYS_CONSIDERED = 4;
const STATIONS_CONSIDERED = 3;

interface Refused {
  errand: Errand;
  startsAt: Date;
  day: string;
  channel: Channel;
  contingent: Contingent;
}

/** A refusal that another slot would cure carries the nearest one that is free. */
export async function refusalWithAlternative(
  desk: BookingDesk,
  code: ProblemCode,
  refused: Refused,
  now: Date,
): Promise<Problem> {
  const found = (await nearestHere(desk, refused, now)) ?? (await nearestElsewhere(desk, refused, now));
  if (found === undefined) return new Problem(code);
  const { slot, elsewhere } = found;
  const alternative = { slotId: slot.slotId, startsAt: formatInstant(slot.startsAt), ...elsewhere };
  return new Problem(code, { extensions: { alternative } });
}

interface Found {
  slot: SlotView;
  /** The place, when it is another one than was asked for. */
  elsewhere?: { stationId: string; stationName: string };
}

async function nearestHere(
  desk: BookingDesk,
  { errand, day, startsAt, channel, contingent }: Refused,
  now: Date,
): Promise<Found | undefined> {
  const days = bookableDays(now, errand.rules)
    .sort((a, b) => Math.abs(daysBetween(day, a)) - Math.abs(daysBetween(day, b)))
    .slice(0, DAYS_CONSIDERED);
  const slot = nearestFree(await slotsOn(desk, errand, days, { now, channel, contingent }), startsAt);
  return slot && { slot };
}

/** The nearest places that do the same on the same day. */
async function nearestElsewhere(
  desk: BookingDesk,
  { errand, day, startsAt, channel, contingent }: Refused,
  now: Date,
): Promise<Found | undefined> {
  const { catalogue } = desk.catalogue.current();
  const { station, item } = errand;
  const offering = new Set((catalogue.servicesByItem.get(item.taskCode) ?? []).map(({ stationId }) => stationId));
  offering.delete(station.stationId);
  const near = catalogue.nearest(station.point, {
    limit: STATIONS_CONSIDERED,
    accepts: ({ stationId }) => offering.has(stationId),
  });
  for (const { place } of near) {
    const other = await errandAt(desk, place.stationId, item.taskCode).catch(() => null);
    if (other === null) continue;
    const slot = nearestFree(await slotsOn(desk, other, [day], { now, channel, contingent }), startsAt);
    if (slot !== undefined) return { slot, elsewhere: { stationId: place.stationId, stationName: place.name } };
  }
  return undefined;
}

const nearestFree = (slots: readonly SlotView[], startsAt: Date): SlotView | undefined => {
  const distance = (slot: SlotView) => Math.abs(slot.startsAt.getTime() - startsAt.getTime());
  return slots
    .filter(({ remaining }) => remaining > 0)
    .reduce<SlotView | undefined>(
      (best, slot) => (best === undefined || distance(slot) < distance(best) ? slot : best),
      undefined,
    );
};
