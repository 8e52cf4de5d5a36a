import { formatInstant } from "@yanta/domain/calendar";
import type { Slot } from "@yanta/types";
import type { BookingDesk } from "../desk";
import { closedReason } from "../rules/closedReason";
import type { BookingSide } from "./byActor";
import { bookableDays, errandAt } from "./errand";
import { slotsOn, type SlotView } from "./freeSlots";

interface Asked {
  stationId: string;
  taskCode: string;
  /** Shanghai days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Whose places are asked for; a resident's unless said. */
  side?: BookingSide | undefined;
}

const ONLINE: BookingSide = { channel: "app", contingent: "online" };

/**
 * Slots that can be booked, and those that cannot with the reason. May be a second old.
 *
 * @throws Problem station-not-found, item-not-found, item-not-bookable-here.
 */
export async function listSlots(
  desk: BookingDesk,
  { stationId, taskCode, from, to, side = ONLINE }: Asked,
  now: Date,
): Promise<{ items: Slot[]; daysAhead: number; asOf: string }> {
  const errand = await errandAt(desk, stationId, taskCode);
  const { daysAhead } = errand.rules;
  const days = bookableDays(now, errand.rules).filter(
    (day) => (from === undefined || day >= from) && (to === undefined || day <= to),
  );
  const slots = await slotsOn(desk, errand, days, { now, ...side });
  return {
    items: slots.filter(({ refusal }) => refusal !== "slot-past").map(slotLine),
    daysAhead,
    asOf: formatInstant(now),
  };
}

function slotLine({ slotId, startsAt, endsAt, remaining, extendedHours, refusal, walkIn }: SlotView): Slot {
  const reason = closedReason(refusal, walkIn);
  return {
    slotId,
    startsAt: formatInstant(startsAt),
    endsAt: formatInstant(endsAt),
    remaining,
    extendedHours,
    ...(reason === undefined ? {} : { closedBecause: reason }),
  };
}
