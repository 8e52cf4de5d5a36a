import { formatInstant } from "@yanta/domain/calendar";
import { Problem } from "../../../platform/http/problem";
import { firstAttempt, type Attempt } from "../../../platform/idempotency";
import type { BookingDesk } from "../desk";
import type { Contingent } from "../rules/places";
import type { Channel } from "../rules/refusals";
import { readTimed, timedToken } from "../rules/tokens";
import { setUntil, unreserve } from "../store/personGuard";
import { readSlotDay } from "../store/slotDayStore";
import { giveBack, prolongHold } from "../store/givePlace";
import { refused } from "./bookSlot";
import { enterIntent } from "./guard";
import { holdIdOf, ownerTagOf, readHoldId, type HoldKey } from "./holdIds";
import { isKnownFull, onGridOf, slotRefusal, takeOrExplain } from "./placing";
import { stationOf } from "./draftAppointment";

export interface HoldAnswer {
  holdId: string;
  expiresAt: string;
  extendable: boolean;
}

interface HoldDraft {
  slotId: string;
  taskCode: string;
  channel: Channel;
  contingent: Contingent;
  /** The resident, or the clerk: only they can use it. */
  ownerId: string;
  /** Set when a resident holds for themselves: the hold counts as one of their appointments while it lasts. */
  personId?: string | undefined;
  /** A repeat under one key finds the hold that was made. */
  attempt?: Attempt | undefined;
}

/**
 * Keeps a place while somebody fills in a form. The booking consumes it; nothing is given back in between.
 *
 * @throws Problem any of the booking refusals.
 */
export function createHold(desk: BookingDesk, draft: HoldDraft, now: Date): Promise<HoldAnswer> {
  return onGridOf(desk, draft, now, async (wanted) => {
    const { personId, ownerId, attempt = firstAttempt(now) } = draft;
    const { id } = attempt;
    const before = attempt.isRepeat ? await heldUnder(desk, wanted.slotDayId, id) : null;
    if (before !== null) return before;
    const refusal = slotRefusal(desk, wanted, now) ?? ((await isKnownFull(desk, wanted, now)) ? "slot-full" : null);
    if (refusal !== null) throw await refused(desk, wanted, refusal, now);
    const until = laterBy(now, wanted.errand.rules.holdSeconds);
    if (personId !== undefined) await enterIntent(desk, { personId, wanted, id, rev: 1, until }, now);
    let token = "";
    const put = (draws: readonly Contingent[]) => {
      const place = { startMinute: wanted.request.startMinute, draws, rev: 1, appointmentId: id };
      token = timedToken({ ...place, until, ownerTag: ownerTagOf(ownerId), extended: false });
      return { held: token, until };
    };
    try {
      const placed = await takeOrExplain(desk, wanted, { put }, now);
      if ("refusal" in placed) throw await refused(desk, wanted, placed.refusal, now);
    } catch (error) {
      if (personId !== undefined) await unreserve(desk.connection, personId, { id, rev: 1 });
      throw error;
    }
    return { holdId: holdIdOf(wanted.slotDayId, token), expiresAt: formatInstant(until), extendable: true };
  });
}

/** What an earlier request, which broke off, has held. */
async function heldUnder({ connection }: BookingDesk, slotDayId: string, id: string): Promise<HoldAnswer | null> {
  const slotDay = await readSlotDay(connection, slotDayId);
  const token = slotDay?.held.find((held) => readTimed(held)?.appointmentId === id);
  const place = readTimed(token ?? "");
  if (token === undefined || place === null) return null;
  return {
    holdId: holdIdOf(slotDayId, token),
    expiresAt: formatInstant(place.until),
    extendable: !place.extended,
  };
}

/** Whole seconds, as the token keeps them; never less than asked for. */
const laterBy = (instant: Date, seconds: number): Date =>
  new Date((Math.ceil(instant.getTime() / 1000) + seconds) * 1000);

/**
 * Once more as long, once: nobody who reads slowly is cut off, and nobody keeps a place by tapping.
 *
 * @throws Problem hold-gone.
 */
export async function extendHold(
  desk: BookingDesk,
  { holdId, ownerId, personId }: { holdId: string; ownerId: string; personId?: string | undefined },
  now: Date,
): Promise<HoldAnswer> {
  const key = ownHold(holdId, ownerId);
  if (key === null || key.place.until <= now) throw new Problem("hold-gone");
  const { slotDayId, token, place } = key;
  if (place.extended) return { holdId, expiresAt: formatInstant(place.until), extendable: false };
  const { rules } = await desk.settings.at(stationOf(slotDayId.split(":")[0] ?? ""));
  const until = laterBy(place.until, rules.holdSeconds);
  const held = timedToken({ ...place, until, extended: true });
  if (!(await prolongHold(desk.connection, slotDayId, token, { held }))) throw new Problem("hold-gone");
  if (personId !== undefined)
    await setUntil(desk.connection, personId, { id: place.appointmentId, rev: place.rev }, until);
  return { holdId: holdIdOf(slotDayId, held), expiresAt: formatInstant(until), extendable: false };
}

/** Gives a held place back. One that is gone already needs no answer. */
export async function releaseHold(
  desk: BookingDesk,
  { holdId, ownerId, personId }: { holdId: string; ownerId: string; personId?: string | undefined },
): Promise<void> {
  const key = ownHold(holdId, ownerId);
  if (key === null) return;
  const { slotDayId, token, place } = key;
  const slotDay = await readSlotDay(desk.connection, slotDayId);
  if (slotDay === null) return;
  const given = await giveBack(desk.connection, { slotDayId, cellMinutes: slotDay.cellMinutes, shelf: "held", token });
  if (!given) return;
  desk.recent.forget(slotDayId);
  if (personId !== undefined) await unreserve(desk.connection, personId, { id: place.appointmentId, rev: place.rev });
}

function ownHold(holdId: string, ownerId: string): HoldKey | null {
  const key = readHoldId(holdId);
  return key?.place.ownerTag === ownerTagOf(ownerId) ? key : null;
}
