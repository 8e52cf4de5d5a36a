import type { BookingDesk } from "../desk";
import { appointments, slotDays, type SlotDay, type StoredAppointment } from "../model";
import { cellKey, minutesOf, type Contingent } from "../rules/places";
import { readTaken, readTimed, type TakenPlace } from "../rules/tokens";
import { giveBack } from "../store/givePlace";
import { abandonedDraft } from "./draftAppointment";

/** Longer than a hold, prolonged, and its settling: by then recovery has made the appointment if its person was known. */
const ORPHAN_MS = 2 * 3_600_000;

export interface DayFault {
  slotDayId: string;
  kind: "counter" | "oversold" | "orphan" | "lost";
  detail: string;
}

/**
 * Compares days with what they say of themselves: free + held + waiting + booked must be the capacity of every cell, and
 * every booked place must be an appointment's. A booked place that belongs to nobody (its process died, and its person's
 * entry with it) is given back; a wrong counter is reported and left, for a person to look at.
 *
 * @param from - Shanghai day; that and later ones are audited.
 */
export async function auditDays(desk: BookingDesk, from: string, now: Date): Promise<DayFault[]> {
  const faults: DayFault[] = [];
  const days = slotDays(desk.connection).find({ day: { $gte: from } });
  for await (const slotDay of days) {
    faults.push(...counterFaults(slotDay), ...(await ownerFaults(desk, slotDay, now)));
  }
  return faults;
}

/** Pure: the cells of one document against its tokens. */
export function counterFaults(slotDay: SlotDay): DayFault[] {
  const used = new Map<string, number>();
  for (const token of [...slotDay.taken, ...slotDay.held, ...slotDay.back]) {
    const place = readTimed(token) ?? readTaken(token);
    if (place === null) continue;
    minutesOf(place.startMinute, place.draws.length, slotDay.cellMinutes).forEach((minute, index) => {
      const counter = `${cellKey(minute)}.${place.draws[index] ?? ""}`;
      used.set(counter, (used.get(counter) ?? 0) + 1);
    });
  }
  return Object.entries(slotDay.cells).flatMap(([key, cell]) =>
    (["online", "phone", "walkIn"] as const).flatMap((contingent) =>
      faultOf(slotDay, key, contingent, { free: cell[contingent], used: used.get(`${key}.${contingent}`) ?? 0 }),
    ),
  );
}

function faultOf(
  slotDay: SlotDay,
  key: string,
  contingent: Contingent,
  { free, used }: { free: number; used: number },
): DayFault[] {
  const capacity = slotDay.capacity[contingent];
  const detail = `${key} ${contingent}: capacity ${capacity}, free ${free}, used ${used}`;
  const { _id: slotDayId } = slotDay;
  if (free < 0 || used > capacity) return [{ slotDayId, kind: "oversold", detail }];
  return free + used === capacity ? [] : [{ slotDayId, kind: "counter", detail }];
}

async function ownerFaults(desk: BookingDesk, slotDay: SlotDay, now: Date): Promise<DayFault[]> {
  const places = slotDay.taken.flatMap((token) => {
    const place = readTaken(token);
    return place === null ? [] : [{ token, place }];
  });
  const ids = places.map(({ place }) => place.appointmentId);
  const found = await appointments(desk.connection)
    .find({ _id: { $in: ids } })
    .toArray();
  const owners = new Map(found.map((appointment) => [appointment._id, appointment]));
  const faults: DayFault[] = [];
  for (const { token, place } of places) {
    const owner = owners.get(place.appointmentId);
    if (owner !== undefined && (isOwnedBy(owner, token) || owner.settleAfter !== undefined)) continue;
    faults.push(...(await returnOrphan(desk, slotDay, { token, place, owner }, now)));
  }
  return [...faults, ...(await lostPlaces(desk, slotDay))];
}

/** Where it is, where it moves to, or what it has still to give back. */
const isOwnedBy = ({ place, moving, leftovers = [] }: StoredAppointment, token: string): boolean =>
  place.token === token || moving?.place.token === token || leftovers.some((left) => left.token === token);

interface Orphan {
  token: string;
  place: TakenPlace;
  owner: StoredAppointment | undefined;
}

async function returnOrphan(
  desk: BookingDesk,
  slotDay: SlotDay,
  { token, place, owner }: Orphan,
  now: Date,
): Promise<DayFault[]> {
  const { connection } = desk;
  const { _id: slotDayId, cellMinutes } = slotDay;
  const id = place.appointmentId;
  const beganAt = parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  if (beganAt > now.getTime() - ORPHAN_MS) return [];
  // A tombstone first: should its process still live, it can no longer make the appointment.
  const owned =
    owner ??
    (await desk.writer.write(
      abandonedDraft(slotDay, { id, token, startMinute: place.startMinute, cells: place.draws.length }, now),
    ));
  if (isOwnedBy(owned, token) && owned.endedBecause !== "abandoned") return [];
  await giveBack(connection, { slotDayId, cellMinutes, shelf: "taken", token });
  desk.recent.forget(slotDayId);
  return [{ slotDayId, kind: "orphan", detail: token }];
}

/** Appointments that believe they have a place here which the day does not know. */
async function lostPlaces(desk: BookingDesk, { _id: slotDayId, day, stationId }: SlotDay): Promise<DayFault[]> {
  const live = await appointments(desk.connection)
    .find({
      day,
      stationId,
      state: { $in: ["confirmed", "checkedIn"] },
      "place.slotDayId": slotDayId,
      settleAfter: { $exists: false },
    })
    .toArray();
  const present = await slotDays(desk.connection).findOne({ _id: slotDayId });
  const taken = new Set(present?.taken);
  const lost = live.filter(({ place }) => !taken.has(place.token));
  const stillLost = await appointments(desk.connection)
    .find({ _id: { $in: lost.map(({ _id }) => _id) }, state: "confirmed", settleAfter: { $exists: false } })
    .toArray();
  return stillLost
    .filter(({ place }) => place.slotDayId === slotDayId && !taken.has(place.token))
    .map(({ _id, place }) => ({ slotDayId, kind: "lost" as const, detail: `${_id} ${place.token}` }));
}
