import type { SlotDay } from "../model";
import { itemHoursOn } from "../rules/cells";
import {
  cellKey,
  judgePlace,
  minuteOfCell,
  minutesOf,
  releasedToWalkInAt,
  remainingPlaces,
  walkInPlaces,
  type Contingent,
  type PlaceRefusal,
} from "../rules/places";
import { timeRefusal, type Channel, type TimeRefusal } from "../rules/refusals";
import { instantOf, slotIdOf } from "../rules/slotIds";
import type { BookingDesk } from "../desk";
import { plannedFor, type Errand } from "./errand";
import { asOfNow } from "./views";

export interface SlotView {
  slotId: string;
  startsAt: Date;
  endsAt: Date;
  remaining: number;
  /** People who walk in that it still has places for; the fullest of its cells decides. */
  walkIn: number;
  extendedHours: boolean;
  refusal: TimeRefusal | PlaceRefusal | null;
}

interface Asking {
  now: Date;
  channel: Channel;
  contingent: Contingent;
}

/** The slots of an errand on some days, in order of time. Slots that do not suit the item at all are left out. */
export async function slotsOn(
  desk: BookingDesk,
  errand: Errand,
  days: readonly string[],
  asking: Asking,
): Promise<SlotView[]> {
  const ids = new Map(days.map((day) => [`${errand.line.lineId}:${day}`, day]));
  const found = await desk.recent.read([...ids.keys()]);
  return [...ids].flatMap(([id, day]) => {
    const slotDay = found.get(id) ?? plannedFor(desk, errand, day);
    return slotDay === null ? [] : slotsOfDay(desk, errand, asOfNow(slotDay, asking.now), asking);
  });
}

function slotsOfDay(
  desk: BookingDesk,
  errand: Errand,
  slotDay: SlotDay,
  { now, channel, contingent }: Asking,
): SlotView[] {
  const { _id: slotDayId, cellMinutes, cells, day } = slotDay;
  const { cellCount, item, rules } = errand;
  const minutes = Object.keys(cells)
    .map(minuteOfCell)
    .sort((a, b) => a - b);
  const holds = itemHoursOn({ hours: errand.itemHours, taskCode: item.taskCode, day, calendar: desk.calendar });
  return minutes.flatMap((startMinute) => {
    const to = startMinute + cellCount * cellMinutes;
    if (!holds({ from: startMinute, to })) return [];
    const startsAt = instantOf(slotDayId, startMinute);
    const onlineReleased = now >= releasedToWalkInAt(startsAt, rules);
    const request = { startMinute, cellCount, taskCode: item.taskCode, contingent, onlineReleased };
    const judged = judgePlace(slotDay, request);
    const refusal = timeRefusal(startsAt, { now, rules, channel }) ?? ("refusal" in judged ? judged.refusal : null);
    if (refusal === "slot-not-found" || refusal === "item-not-bookable-here") return [];
    return [
      {
        slotId: slotIdOf(slotDayId, startMinute),
        startsAt,
        endsAt: instantOf(slotDayId, to),
        remaining: refusal === null ? remainingPlaces(slotDay, request) : 0,
        walkIn: Math.min(
          ...minutesOf(startMinute, cellCount, cellMinutes).map((minute) => {
            const cell = cells[cellKey(minute)];
            return cell === undefined ? 0 : walkInPlaces(cell, onlineReleased);
          }),
        ),
        extendedHours: cells[`m${startMinute}`]?.only !== undefined,
        refusal,
      },
    ];
  });
}
