import { formatInstant } from "@yanta/domain/calendar";
import type { Appointment } from "@yanta/types";
import type { PersonLook } from "../../../platform/looks";
import type { BookingDesk } from "../desk";
import type { SlotDay, StoredAppointment } from "../model";
import { cellKey, minutesOf, type Cell } from "../rules/places";
import { readTaken, readTimed } from "../rules/tokens";
import { isDue } from "../store/givePlace";

/** An appointment as its holder sees it. */
export function appointmentView(desk: Pick<BookingDesk, "catalogue">, stored: StoredAppointment): Appointment {
  const { catalogue } = desk.catalogue.current();
  return {
    appointmentId: stored._id,
    state: stored.state,
    channel: stored.channel,
    stationId: stored.stationId,
    stationName: catalogue.stationById.get(stored.stationId)?.name ?? stored.stationId,
    taskCode: stored.taskCode,
    taskName: catalogue.itemByCode.get(stored.taskCode)?.name ?? stored.taskCode,
    lineId: stored.lineId,
    startsAt: formatInstant(stored.startsAt),
    endsAt: formatInstant(stored.endsAt),
    checkInFrom: formatInstant(stored.checkInFrom),
    checkInUntil: formatInstant(stored.checkInUntil),
    changeUntil: formatInstant(stored.changeUntil),
    code: stored.code,
    ...(stored.ticketId === undefined ? {} : { ticketId: stored.ticketId }),
  };
}

/** As staff see it: with the person, masked, and the look at them written down. */
export async function staffViews(
  desk: BookingDesk,
  stored: readonly StoredAppointment[],
  why: Pick<PersonLook, "staff" | "reason" | "note">,
  now: Date,
): Promise<Appointment[]> {
  const looks = stored.map(({ _id, personId, stationId }) => ({
    ...why,
    personId,
    stationId,
    subject: { kind: "appointment" as const, id: _id },
  }));
  const people = await desk.people.maskedPersons(looks, now);
  return stored.map((one) => {
    const person = people.get(one.personId);
    return { ...appointmentView(desk, one), ...(person === undefined ? {} : { person }) };
  });
}

/** A day's document with what has fallen due already counted as free, whoever gets round to writing it. */
export function asOfNow(slotDay: SlotDay, now: Date): SlotDay {
  return [...slotDay.held, ...slotDay.back].filter((token) => isDue(token, now)).reduce(withFreed, slotDay);
}

/** A copy in which the cells of a token are free. */
export function withFreed(slotDay: SlotDay, token: string): SlotDay {
  const place = readTimed(token) ?? readTaken(token);
  if (place === null) return slotDay;
  const cells: Record<string, Cell> = { ...slotDay.cells };
  const minutes = minutesOf(place.startMinute, place.draws.length, slotDay.cellMinutes);
  place.draws.forEach((draw, index) => {
    const key = cellKey(minutes[index] ?? 0);
    const cell = cells[key];
    if (cell !== undefined) cells[key] = { ...cell, [draw]: cell[draw] + 1 };
  });
  return { ...slotDay, cells };
}
