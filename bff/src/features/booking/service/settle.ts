import { randomInt } from "node:crypto";
import type { BookingDesk } from "../desk";
import { appointments, bookingPersons, type StoredAppointment, type StoredPlace } from "../model";
import { returnsAt } from "../rules/holdBack";
import { instantOf } from "../rules/slotIds";
import { readTaken, timedToken } from "../rules/tokens";
import { giveBack } from "../store/givePlace";
import { stationOf } from "./draftAppointment";
import { countNoShow } from "./countNoShow";

/**
 * Makes everything agree with an appointment whose document has changed: places it has left are given back, its person's
 * document forgets what no longer holds, a missed one is counted. Every step is conditional on what it undoes, so that it
 * may run twice, be killed anywhere, and run again.
 */
export async function settle(desk: BookingDesk, appointment: StoredAppointment, now: Date): Promise<void> {
  const { _id, personId, state, rev, leftovers = [], settleAfter } = appointment;
  for (const place of leftovers) await returnPlace(desk, place, appointment, now);
  const isLive = state === "confirmed";
  const left = isLive ? { $lt: rev } : { $exists: true };
  await bookingPersons(desk.connection).updateOne(
    { _id: personId },
    { $pull: { live: { id: { $eq: _id }, rev: left } } },
  );
  if (isLive) {
    await bookingPersons(desk.connection).updateOne(
      { _id: personId, live: { $elemMatch: { id: _id, rev } } },
      { $unset: { "live.$.until": "" } },
    );
  }
  if (state === "noShow") await countNoShow(desk, appointment, now);
  if (settleAfter === undefined) return;
  // Only if nothing was added meanwhile: else what was added is settled by its own call.
  await appointments(desk.connection).updateOne(
    { _id, settleAfter, rev, state, ...(appointment.leftovers === undefined ? {} : { leftovers }) },
    { $unset: { settleAfter: "", leftovers: "" } },
  );
}

/** A resident's cancelled place comes back at a moment that nobody can guess; others at once. */
async function returnPlace(
  desk: BookingDesk,
  place: StoredPlace,
  appointment: StoredAppointment,
  now: Date,
): Promise<void> {
  const taken = readTaken(place.token);
  if (taken === null) return;
  const { rules } = await desk.settings.at(stationOf(place.slotDayId.split(":")[0] ?? ""));
  const startsAt = instantOf(place.slotDayId, taken.startMinute);
  const isOnline = taken.draws.includes("online") && appointment.endedBecause === undefined;
  const chance = randomInt(1, 1_000_001) / 1_000_000;
  const until = isOnline ? returnsAt({ now, startsAt, holdBackMinutes: rules.holdBackMinutes }, chance) : now;
  const waits =
    until > now ? { token: timedToken({ ...taken, until, ownerTag: "", extended: false }), until } : undefined;
  await giveBack(desk.connection, { ...place, shelf: "taken" }, waits);
  desk.recent.forget(place.slotDayId);
}
