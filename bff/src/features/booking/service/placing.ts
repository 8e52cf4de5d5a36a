import type { ProblemCode } from "@yanta/types";
import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import type { SlotDay } from "../model";
import { judgePlace, releasedToWalkInAt, type Contingent, type PlaceRequest } from "../rules/places";
import { isWithinItemHours } from "../rules/cells";
import { timeRefusal, type Channel } from "../rules/refusals";
import { instantOf, readSlotId, slotDayIdOf, type SlotKey } from "../rules/slotIds";
import { ensureSlotDay, readSlotDay } from "../store/slotDayStore";
import { giveBackDue, isDue } from "../store/givePlace";
import { errandAt, plannedFor, type Errand } from "./errand";
import { withFreed } from "./views";

/** A slot as somebody wants it: everything that can be said without the store's word on what is free. */
export interface Wanted {
  errand: Errand;
  slot: SlotKey;
  slotDayId: string;
  startsAt: Date;
  endsAt: Date;
  /** Of the day's document, which keeps its grid when the rules change. */
  cellMinutes: number;
  request: PlaceRequest;
  channel: Channel;
}

interface Asked {
  slotId: string;
  taskCode: string;
  channel: Channel;
  contingent: Contingent;
  cellMinutes?: number;
}

/** A day that was booked before the rules changed has cells of another length. */
class OtherGrid extends Error {
  constructor(readonly cellMinutes: number) {
    super("the day has another grid");
  }
}

/**
 * Does something with a wanted slot; once more when its day turns out to have cells of another length.
 *
 * @throws Problem slot-not-found, item-not-found, item-not-bookable-here, and what `act` throws.
 */
export async function onGridOf<Result>(
  desk: BookingDesk,
  asked: Asked,
  now: Date,
  act: (wanted: Wanted) => Promise<Result>,
): Promise<Result> {
  try {
    return await act(await wantedSlot(desk, asked, now));
  } catch (error) {
    if (!(error instanceof OtherGrid)) throw error;
    return act(await wantedSlot(desk, { ...asked, cellMinutes: error.cellMinutes }, now));
  }
}

async function wantedSlot(
  desk: BookingDesk,
  { slotId, taskCode, channel, contingent, ...asked }: Asked,
  now: Date,
): Promise<Wanted> {
  const slot = readSlotId(slotId);
  if (slot === null) throw new Problem("slot-not-found");
  const errand = await errandAt(desk, slot.stationId, taskCode).catch((error: unknown) => {
    throw error instanceof Problem && error.code === "station-not-found" ? new Problem("slot-not-found") : error;
  });
  if (errand.line.lineId !== slot.lineId) throw new Problem("item-not-bookable-here");
  const slotDayId = slotDayIdOf(slot.lineId, slot.day);
  const startsAt = instantOf(slotDayId, slot.startMinute);
  const { cellCount, rules } = errand;
  const onlineReleased = now >= releasedToWalkInAt(startsAt, rules);
  const request = { startMinute: slot.startMinute, cellCount, taskCode, contingent, onlineReleased };
  const cellMinutes = asked.cellMinutes ?? rules.cellMinutes;
  const endsAt = instantOf(slotDayId, slot.startMinute + cellCount * cellMinutes);
  return { errand, slot, slotDayId, startsAt, endsAt, cellMinutes, request, channel };
}

/** What speaks against a slot before anybody asks the store. */
export function slotRefusal(desk: BookingDesk, wanted: Wanted, now: Date): ProblemCode | null {
  const { errand, slot, startsAt, endsAt, channel } = wanted;
  const untimely = timeRefusal(startsAt, { now, rules: errand.rules, channel });
  if (untimely !== null) return untimely;
  const to = slot.startMinute + (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const hours = { hours: errand.itemHours, taskCode: errand.item.taskCode, day: slot.day, calendar: desk.calendar };
  return isWithinItemHours(hours, { from: slot.startMinute, to }) ? null : "slot-not-found";
}

/** Whether a copy of the last second already shows that the slot is full: saves a storm its writes. */
export async function isKnownFull(desk: BookingDesk, { slotDayId, request }: Wanted, now: Date): Promise<boolean> {
  const slotDay = await desk.recent.known(slotDayId)?.catch(() => null);
  if (slotDay == null || hasDue(slotDay, now)) return false;
  const judged = judgePlace(slotDay, request);
  return "refusal" in judged && judged.refusal === "slot-full";
}

const hasDue = ({ held, back }: SlotDay, now: Date): boolean => [...held, ...back].some((token) => isDue(token, now));

/** So often a judged copy may be overtaken by others before the answer is that they were quicker. */
const LOOKS = 3;

export type Placed = { draws: Contingent[] } | { refusal: ProblemCode };

export interface Put {
  /** The tokens depend on what is drawn on. */
  put: (draws: readonly Contingent[]) => { taken: string } | { held: string; until: Date };
  /** A booking of the same day that this one takes the place of. */
  replaces?: string | undefined;
}

/**
 * Takes the place, on the assumption that nothing is in the way; only when the condition fails is the document looked at,
 * made if it is not there, and rid of what has expired.
 */
export async function takeOrExplain(
  desk: BookingDesk,
  wanted: Wanted,
  { put, replaces }: Put,
  now: Date,
): Promise<Placed> {
  const { slotDayId, request, cellMinutes } = wanted;
  const attempt = (draws: Contingent[]) =>
    desk.places.take({ slotDayId, cellMinutes, request, draws, put: put(draws), replaces });

  const hoped = Array.from({ length: request.cellCount }, () => request.contingent);
  if (await attempt(hoped)) return { draws: hoped };
  for (let look = 0; look < LOOKS; look += 1) {
    const slotDay = await presentSlotDay(desk, wanted, now);
    if (slotDay === null) return { refusal: "slot-not-found" };
    if (slotDay.cellMinutes !== cellMinutes) throw new OtherGrid(slotDay.cellMinutes);
    const judged = judgePlace(replaces === undefined ? slotDay : withFreed(slotDay, replaces), request);
    if ("refusal" in judged) return judged;
    if (await attempt(judged.draws)) return { draws: judged.draws };
  }
  return { refusal: "slot-full" };
}

/** Read anew, made if need be, and without anything overdue. */
async function presentSlotDay(
  desk: BookingDesk,
  { slotDayId, errand, slot }: Wanted,
  now: Date,
): Promise<SlotDay | null> {
  const { connection } = desk;
  let slotDay = await readSlotDay(connection, slotDayId);
  if (slotDay === null) {
    const planned = plannedFor(desk, errand, slot.day);
    if (planned === null) return null;
    await ensureSlotDay(connection, planned);
    slotDay = await readSlotDay(connection, slotDayId);
  } else if (hasDue(slotDay, now)) {
    // Whoever gave it back, it is back now.
    await giveBackDue(connection, slotDay, now);
    slotDay = await readSlotDay(connection, slotDayId);
  }
  if (slotDay !== null) desk.recent.saw(slotDay);
  return slotDay;
}
