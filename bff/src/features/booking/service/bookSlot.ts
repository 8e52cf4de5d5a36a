import { Problem } from "../../../platform/http/problem";
import { newId } from "../../../platform/ids";
import type { BookingDesk } from "../desk";
import { appointments, type StoredAppointment } from "../model";
import type { Contingent } from "../rules/places";
import type { Channel } from "../rules/refusals";
import { readTaken, takenToken } from "../rules/tokens";
import { unreserve } from "../store/personGuard";
import { readSlotDay } from "../store/slotDayStore";
import { consumeHold } from "../store/givePlace";
import { refusalWithAlternative } from "./alternatives";
import { draftOfEntry } from "./draftAppointment";
import { enterIntent, SETTLE_MS } from "./guard";
import { ownerTagOf, readHoldId, type HoldKey } from "./holdIds";
import { isKnownFull, onGridOf, slotRefusal, takeOrExplain, type Wanted } from "./placing";

export interface BookingDraft {
  slotId: string;
  taskCode: string;
  personId: string;
  channel: Channel;
  contingent: Contingent;
  /** A hold to be consumed, and whose it is. */
  hold?: { holdId: string; ownerId: string } | undefined;
  /** The same for every repeat of one request, so that a repeat after a crash finds what was done. */
  appointmentId?: string | undefined;
  /** An earlier request under the same id broke off: what it had reached comes before every refusal. */
  isRepeat?: boolean | undefined;
}

const FIRST_REV = 1;

/**
 * Books a place. The resident's app and the clerk on the phone both come through here, so both obey one rule. Three writes,
 * each conditional, in this order: the person's intent, the day's place, the appointment. Whatever dies in between is
 * settled by `recoverBooking`.
 *
 * @throws Problem any of the booking refusals, or hold-gone.
 */
export function bookSlot(desk: BookingDesk, draft: BookingDraft, now: Date): Promise<StoredAppointment> {
  return onGridOf(desk, draft, now, async (wanted) => {
    const { hold } = draft;
    return hold === undefined ? bookFree(desk, draft, wanted, now) : bookHeld(desk, { ...draft, hold }, wanted, now);
  });
}

async function bookFree(desk: BookingDesk, draft: BookingDraft, wanted: Wanted, now: Date): Promise<StoredAppointment> {
  const id = draft.appointmentId ?? newId(now);
  const before = draft.isRepeat === true ? await resumed(desk, { personId: draft.personId, id, wanted }, now) : null;
  if (before !== null) return before;
  const refusal = slotRefusal(desk, wanted, now) ?? ((await isKnownFull(desk, wanted, now)) ? "slot-full" : null);
  if (refusal !== null) throw await refused(desk, wanted, refusal, now);
  const intent = { personId: draft.personId, wanted, id, rev: FIRST_REV, until: new Date(now.getTime() + SETTLE_MS) };
  const isRepeat = (await enterIntent(desk, intent, now)) === "resumed";
  const earlier = isRepeat ? await resumed(desk, { personId: draft.personId, id, wanted }, now) : null;
  if (earlier !== null) return earlier;
  const put = (draws: readonly Contingent[]) => ({ taken: tokenOf(wanted, id, draws) });
  try {
    const placed = await takeOrExplain(desk, wanted, { put }, now);
    // Of two repeats at once the other may have taken the place.
    const other =
      isRepeat && "refusal" in placed ? await resumed(desk, { personId: draft.personId, id, wanted }, now) : null;
    if (other !== null) return other;
    if ("refusal" in placed) throw await refused(desk, wanted, placed.refusal, now);
    return await write(desk, { personId: draft.personId, id, wanted, draws: placed.draws }, now);
  } catch (error) {
    // After a refusal nothing is taken. After a fault nobody knows: then the intent stays, and recovery asks the store.
    if (error instanceof Problem || isOtherGrid(error))
      await unreserve(desk.connection, draft.personId, { id, rev: FIRST_REV });
    throw error;
  }
}

const isOtherGrid = (error: unknown): boolean => error instanceof Error && "cellMinutes" in error;

interface HeldDraft extends BookingDraft {
  hold: { holdId: string; ownerId: string };
}

async function bookHeld(desk: BookingDesk, draft: HeldDraft, wanted: Wanted, now: Date): Promise<StoredAppointment> {
  const { personId, hold } = draft;
  const key = matchingHold(hold, wanted);
  const { appointmentId: id, draws } = key.place;
  const done = await appointments(desk.connection).findOne({ _id: id, personId });
  if (done !== null) return done;
  if (key.place.until <= now) throw new Problem("hold-gone");
  if (wanted.startsAt <= now) throw await refused(desk, wanted, "slot-past", now);
  // A resident's own hold is in their document already; a clerk's becomes the caller's now.
  const intent = { personId, wanted, id, rev: FIRST_REV, until: new Date(now.getTime() + SETTLE_MS) };
  const entered = await enterIntent(desk, intent, now);
  const consumed = await consumeHold(desk.connection, key.slotDayId, key.token, tokenOf(wanted, id, draws));
  if (!consumed) {
    const repeated = await resumed(desk, { personId, id, wanted }, now);
    if (repeated !== null) return repeated;
    if (entered === "entered") await unreserve(desk.connection, personId, { id, rev: FIRST_REV });
    throw new Problem("hold-gone");
  }
  return write(desk, { personId, id, wanted, draws }, now);
}

function matchingHold({ holdId, ownerId }: HeldDraft["hold"], { slotDayId, request }: Wanted): HoldKey {
  const key = readHoldId(holdId);
  const fits =
    key !== null &&
    key.slotDayId === slotDayId &&
    key.place.startMinute === request.startMinute &&
    key.place.draws.length === request.cellCount &&
    key.place.ownerTag === ownerTagOf(ownerId);
  if (!fits) throw new Problem("hold-gone");
  return key;
}

const tokenOf = ({ request }: Wanted, appointmentId: string, draws: readonly Contingent[]): string =>
  takenToken({ startMinute: request.startMinute, draws, rev: FIRST_REV, appointmentId });

/** What an earlier attempt under the same id had reached, taken to its end; null when it had taken no place. */
async function resumed(
  desk: BookingDesk,
  { personId, id, wanted }: Omit<Taken, "draws">,
  now: Date,
): Promise<StoredAppointment | null> {
  const done = await appointments(desk.connection).findOne({ _id: id, personId });
  if (done !== null) return done;
  const slotDay = await readSlotDay(desk.connection, wanted.slotDayId);
  const place = slotDay?.taken.map(readTaken).find((taken) => taken?.appointmentId === id);
  return place == null ? null : write(desk, { personId, id, wanted, draws: place.draws }, now);
}

interface Taken {
  personId: string;
  id: string;
  wanted: Wanted;
  draws: readonly Contingent[];
}

async function write(desk: BookingDesk, { personId, id, wanted, draws }: Taken, now: Date): Promise<StoredAppointment> {
  const { slotDayId, request, startsAt, endsAt, slot, channel, cellMinutes, errand } = wanted;
  const entry = {
    id,
    rev: FIRST_REV,
    slotDayId,
    startMinute: request.startMinute,
    draws: [...draws],
    startsAt,
    endsAt,
    day: slot.day,
    taskCode: request.taskCode,
    channel,
  };
  const booked = { personId, entry, token: tokenOf(wanted, id, draws), cellMinutes };
  const written = await desk.writer.write(draftOfEntry(desk, booked, errand.rules, now));
  // Recovery held this booking for dead and gave its place away.
  if (written.endedBecause === "abandoned") throw new Problem("temporarily-unavailable", { retryAfterSeconds: 1 });
  return written;
}

export function refused(desk: BookingDesk, wanted: Wanted, code: Problem["code"], now: Date): Promise<Problem> {
  const { errand, startsAt, slot, channel, request } = wanted;
  return refusalWithAlternative(
    desk,
    code,
    { errand, startsAt, day: slot.day, channel, contingent: request.contingent },
    now,
  );
}
