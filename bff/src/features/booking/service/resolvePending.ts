import type { BookingDesk } from "../desk";
import type { BookingPerson, StoredLive } from "../model";
import { appointments } from "../model";
import { readTaken, readTimed } from "../rules/tokens";
import { setUntil, unreserve } from "../store/personGuard";
import { readSlotDay } from "../store/slotDayStore";
import { giveBack, isDue } from "../store/givePlace";
import { draftOfEntry } from "./draftAppointment";

/**
 * Settles what a person's document leaves open past its time, by asking the day's document, which alone knows: booked
 * (then the appointment is written if it was not), held (then until the hold ends), or neither (then the entry goes).
 *
 * @returns whether anything changed.
 */
export async function resolvePending(desk: BookingDesk, person: BookingPerson, now: Date): Promise<boolean> {
  const pending = person.live.filter(({ until }) => until !== undefined && until <= now);
  for (const entry of pending) await resolveEntry(desk, person._id, entry, now);
  return pending.length > 0;
}

async function resolveEntry(desk: BookingDesk, personId: string, entry: StoredLive, now: Date): Promise<void> {
  const { connection } = desk;
  const slotDay = await readSlotDay(connection, entry.slotDayId);
  const isEntry = (place: { appointmentId: string; rev: number } | null) =>
    place?.appointmentId === entry.id && place.rev === entry.rev;
  const taken = slotDay?.taken.find((token) => isEntry(readTaken(token)));
  const held = slotDay?.held.find((token) => isEntry(readTimed(token)));
  const { id, rev, until } = entry;
  if (slotDay != null && taken !== undefined) {
    const known = await appointments(connection).findOne({ _id: id });
    // A reschedule that is under way settles itself; its appointment says which place counts.
    if (known === null)
      await desk.writer.write(
        draftOfEntry(
          desk,
          { personId, entry, token: taken, cellMinutes: slotDay.cellMinutes },
          await rulesOf(desk, slotDay.stationId),
          now,
        ),
      );
    const isOver = known !== null && known.state !== "confirmed";
    if (isOver) await unreserve(connection, personId, { id, rev });
    else if (known === null || known.rev === rev) await setUntil(connection, personId, { id, rev }, null);
    return;
  }
  if (slotDay != null && held !== undefined) {
    if (!isDue(held, now)) return setUntil(connection, personId, { id, rev }, readTimed(held)?.until ?? now);
    await giveBack(connection, {
      slotDayId: slotDay._id,
      cellMinutes: slotDay.cellMinutes,
      shelf: "held",
      token: held,
    });
    desk.recent.forget(slotDay._id);
  }
  await unreserve(connection, personId, { id, rev, ...(until === undefined ? {} : { until }) });
}

const rulesOf = async (desk: BookingDesk, stationId: string) => (await desk.settings.at(stationId)).rules;
