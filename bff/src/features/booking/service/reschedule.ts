import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import { appointments, type StoredAppointment, type StoredPlace } from "../model";
import { appointmentTimes } from "../rules/appointmentTimes";
import type { Contingent } from "../rules/places";
import { readSlotDayId } from "../rules/slotIds";
import { readTaken, takenToken } from "../rules/tokens";

import { unreserve } from "../store/personGuard";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { CODE_TRIES, withCode } from "../store/spokenCodes";
import { giveBack } from "../store/givePlace";
import { refused } from "./bookSlot";
import { appointmentById, requireChangeable, type Change } from "./changeAppointment";
import { eventsOf, stationOf } from "./draftAppointment";
import { enterIntent, SETTLE_MS } from "./guard";
import { isKnownFull, onGridOf, slotRefusal, takeOrExplain, type Wanted } from "./placing";
import { settle } from "./settle";

interface Move extends Change {
  slotId: string;
}

/**
 * Moves an appointment. The new place is taken before the old one is left: announced in the appointment (`moving`), taken
 * in the day's document, switched to by one conditional update, and only then is the old one given back. Within one
 * document both happen in the same update. A death in between is carried on by recovery: never both, never neither.
 *
 * @throws Problem any of the booking refusals, appointment-not-found, appointment-not-changeable, change-too-late.
 */
export async function rescheduleAppointment(desk: BookingDesk, move: Move, now: Date): Promise<StoredAppointment> {
  const appointment = await appointmentById(desk, move.appointmentId);
  requireChangeable(appointment, "reschedule", { byStaff: move.byStaff, now });
  const contingent = readTaken(appointment.place.token)?.draws[0] ?? "online";
  const asked = {
    slotId: move.slotId,
    taskCode: appointment.taskCode,
    channel: move.byStaff ? ("counter" as const) : appointment.channel,
    contingent,
  };
  return onGridOf(desk, asked, now, async (wanted) => {
    if (
      wanted.slotDayId === appointment.place.slotDayId &&
      wanted.startsAt.getTime() === appointment.startsAt.getTime()
    )
      return appointment;
    const isSameDay = wanted.slotDayId === appointment.place.slotDayId;
    const refusal =
      slotRefusal(desk, wanted, now) ?? (!isSameDay && (await isKnownFull(desk, wanted, now)) ? "slot-full" : null);
    if (refusal !== null) throw await refused(desk, wanted, refusal, now);
    return moveTo(desk, appointment, wanted, now);
  });
}

async function moveTo(
  desk: BookingDesk,
  appointment: StoredAppointment,
  given: Wanted,
  now: Date,
): Promise<StoredAppointment> {
  const { _id: id, personId } = appointment;
  // The token is announced before it is taken, so what it draws on must be known.
  const wanted = { ...given, request: { ...given.request, onlineReleased: false } };
  const rev = appointment.rev + 1;
  const announced = await announce(desk, appointment, wanted, now);
  try {
    await enterIntent(
      desk,
      { personId, wanted, id, rev, until: new Date(now.getTime() + SETTLE_MS), isMove: true },
      now,
    );
    const put = (draws: readonly Contingent[]) => ({
      taken: takenToken({ startMinute: wanted.request.startMinute, draws, rev, appointmentId: id }),
    });
    const replaces = wanted.slotDayId === appointment.place.slotDayId ? appointment.place.token : undefined;
    const placed = await takeOrExplain(desk, wanted, { put, replaces }, now);
    if ("refusal" in placed) throw await refused(desk, wanted, placed.refusal, now);
    const switched = await switchTo(desk, announced, now);
    if (switched !== null) return switched;
  } catch (error) {
    if (error instanceof Problem || (error instanceof Error && "cellMinutes" in error))
      await callOff(desk, announced, rev);
    throw error;
  }
  return overtaken(desk, announced, now);
}

/** Recovery held the move for dead while it still ran, or the appointment was ended: see what became of it. */
async function overtaken(desk: BookingDesk, announced: StoredAppointment, now: Date): Promise<StoredAppointment> {
  const { _id, rev, moving, place } = announced;
  const present = await appointmentById(desk, _id);
  if (moving !== undefined && present.rev === moving.rev) return present;
  const isSameDay = moving?.place.slotDayId === place.slotDayId;
  if (isSameDay) {
    // The day's document has swapped the places already, so the appointment follows if it can.
    const again = await appointments(desk.connection).findOneAndUpdate(
      { _id, rev, state: "confirmed", moving: { $exists: false } },
      { $set: { moving, settleAfter: new Date(now.getTime() + SETTLE_MS) } },
      { returnDocument: "after" },
    );
    const switched = again && (await switchTo(desk, again, now));
    if (switched !== null) return switched;
  }
  await abandonMove(desk, announced);
  throw new Problem("appointment-not-changeable");
}

/** One move at a time. */
async function announce(
  desk: BookingDesk,
  appointment: StoredAppointment,
  wanted: Wanted,
  now: Date,
): Promise<StoredAppointment> {
  const { _id: id } = appointment;
  const rev = appointment.rev + 1;
  const draws = Array.from({ length: wanted.request.cellCount }, () => wanted.request.contingent);
  const token = takenToken({ startMinute: wanted.request.startMinute, draws, rev, appointmentId: id });
  const until = new Date(now.getTime() + SETTLE_MS);
  const place: StoredPlace = { slotDayId: wanted.slotDayId, token, cellMinutes: wanted.cellMinutes };
  const announced = await appointments(desk.connection).findOneAndUpdate(
    { _id: id, rev: appointment.rev, state: "confirmed", moving: { $exists: false } },
    { $set: { moving: { rev, place, startsAt: wanted.startsAt, endsAt: wanted.endsAt, until }, settleAfter: until } },
    { returnDocument: "after" },
  );
  if (announced === null) throw new Problem("appointment-not-changeable");
  return announced;
}

/** Makes the announced place the appointment's. Null when the move is no longer announced. */
export async function switchTo(
  desk: BookingDesk,
  appointment: StoredAppointment,
  now: Date,
): Promise<StoredAppointment | null> {
  const { moving, place } = appointment;
  if (moving === undefined) return null;
  const moved = await movedVersion(desk, appointment, moving);
  const isSameDay = moving.place.slotDayId === place.slotDayId;
  for (let attempt = 0; attempt < CODE_TRIES; attempt += 1) {
    const {
      outbox: _outbox,
      moving: _moving,
      _id,
      ...fields
    } = attempt === 0 ? moved : withCode(moved, desk.codes.next(moved.stationId, moved.day));
    const events = eventsOf(desk, { ...moved, code: fields.code }, "moved", now);
    try {
      const switched = await appointments(desk.connection).findOneAndUpdate(
        { _id, state: "confirmed", "moving.rev": moving.rev },
        {
          $set: { ...fields, settleAfter: new Date(now.getTime() + SETTLE_MS) },
          $unset: { moving: "", missedCallAt: "" },
          $push: { outbox: { $each: events }, ...(isSameDay ? {} : { leftovers: place }) },
        },
        { returnDocument: "after" },
      );
      if (switched !== null) await settle(desk, switched, now);
      return switched;
    } catch (error) {
      // Somebody else's spoken code on the new day.
      if (!isDuplicateKey(error)) throw error;
      desk.codes.taken(moved.stationId, moved.day);
    }
  }
  throw new Error("no free code for a moved appointment");
}

async function movedVersion(
  desk: BookingDesk,
  appointment: StoredAppointment,
  moving: NonNullable<StoredAppointment["moving"]>,
): Promise<StoredAppointment> {
  const { lineId, day } = readSlotDayId(moving.place.slotDayId);
  const stationId = stationOf(lineId);
  const { rules } = await desk.settings.at(stationId);
  const { leftovers: _leftovers, missedCallAt: _missedCallAt, ...kept } = appointment;
  const moved = {
    ...kept,
    stationId,
    lineId,
    day,
    startsAt: moving.startsAt,
    endsAt: moving.endsAt,
    ...appointmentTimes(moving.startsAt, rules),
    place: moving.place,
    rev: moving.rev,
  };
  return withCode(moved, appointment.code);
}

/** The new place could not be had: nothing has changed but the announcement. */
async function callOff(desk: BookingDesk, announced: StoredAppointment, rev: number): Promise<void> {
  await unreserve(desk.connection, announced.personId, { id: announced._id, rev });
  await appointments(desk.connection).updateOne(
    {
      _id: announced._id,
      "moving.rev": rev,
      ...(announced.settleAfter === undefined ? {} : { settleAfter: announced.settleAfter }),
    },
    { $unset: { moving: "", settleAfter: "" } },
  );
}

/** Gives the new place of a move back that did not come to its end. */
export async function abandonMove(desk: BookingDesk, { _id, personId, moving }: StoredAppointment): Promise<void> {
  if (moving === undefined) return;
  await giveBack(desk.connection, { ...moving.place, shelf: "taken" });
  desk.recent.forget(moving.place.slotDayId);
  await unreserve(desk.connection, personId, { id: _id, rev: moving.rev });
}
