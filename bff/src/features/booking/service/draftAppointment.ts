import { formatInstant } from "@yanta/domain/calendar";
import type { BookingRules, NoticeKind } from "@yanta/types";
import type { OutboxEvent } from "../../../platform/outbox";
import type { BookingDesk } from "../desk";
import type { SlotDay, StoredAppointment, StoredLive } from "../model";
import { appointmentTimes } from "../rules/appointmentTimes";
import { instantOf, readSlotDayId } from "../rules/slotIds";
import { withCode } from "../store/spokenCodes";

const MS_PER_HOUR = 3_600_000;

interface Booked {
  personId: string;
  entry: Omit<StoredLive, "until">;
  token: string;
  cellMinutes: number;
}

/** The appointment that a booked place comes to; recovery makes the same from the person's entry. */
export function draftOfEntry(
  desk: BookingDesk,
  { personId, entry, token, cellMinutes }: Booked,
  rules: BookingRules,
  now: Date,
): StoredAppointment {
  const { lineId, day } = readSlotDayId(entry.slotDayId);
  const draft: StoredAppointment = {
    _id: entry.id,
    state: "confirmed",
    channel: entry.channel,
    personId,
    stationId: stationOf(lineId),
    lineId,
    taskCode: entry.taskCode,
    day,
    startsAt: entry.startsAt,
    endsAt: entry.endsAt,
    ...appointmentTimes(entry.startsAt, rules),
    code: "",
    place: { slotDayId: entry.slotDayId, token, cellMinutes },
    rev: entry.rev,
    bookedAt: now,
    outbox: [],
  };
  return withCode({ ...draft, outbox: eventsOf(desk, draft, "booked", now) }, desk.codes.next(draft.stationId, day));
}

/** Stands for a booking that nobody finished, so that nobody can finish it any more. */
export function abandonedDraft(
  slotDay: SlotDay,
  place: { id: string; token: string; startMinute: number; cells: number },
  now: Date,
): StoredAppointment {
  const { _id: slotDayId, cellMinutes, stationId, lineId, day } = slotDay;
  const startsAt = instantOf(slotDayId, place.startMinute);
  return {
    _id: place.id,
    state: "cancelled",
    channel: "app",
    personId: "",
    stationId,
    lineId,
    taskCode: "",
    day,
    startsAt,
    endsAt: instantOf(slotDayId, place.startMinute + place.cells * cellMinutes),
    checkInFrom: startsAt,
    checkInUntil: startsAt,
    changeUntil: startsAt,
    code: "",
    place: { slotDayId, token: place.token, cellMinutes },
    rev: 1,
    bookedAt: now,
    endedBecause: "abandoned",
    outbox: [],
  };
}

export const stationOf = (lineId: string): string => lineId.slice(0, lineId.lastIndexOf("."));

/** What is to be told of a change, with the reminders of an appointment that stands. */
export function eventsOf(
  desk: Pick<BookingDesk, "catalogue">,
  appointment: StoredAppointment,
  kind: NoticeKind,
  now: Date,
): OutboxEvent[] {
  const told = event(desk, appointment, kind, now);
  if (kind !== "booked" && kind !== "moved") return [told];
  const reminders = [
    { kind: "dayBefore" as const, hours: 24 },
    { kind: "twoHoursBefore" as const, hours: 2 },
  ].map((reminder) => ({
    kind: reminder.kind,
    dueAt: new Date(appointment.startsAt.getTime() - reminder.hours * MS_PER_HOUR),
  }));
  return [
    told,
    ...reminders
      .filter(({ dueAt }) => dueAt > now)
      .map((reminder) => event(desk, appointment, reminder.kind, reminder.dueAt)),
  ];
}

function event(
  desk: Pick<BookingDesk, "catalogue">,
  appointment: StoredAppointment,
  kind: NoticeKind,
  dueAt: Date,
): OutboxEvent {
  const { catalogue } = desk.catalogue.current();
  const { _id: id, rev, personId, channel, stationId, taskCode, startsAt, code } = appointment;
  return {
    eventId: `${id}:${kind}:${rev}`,
    kind,
    ...(channel === "app" ? { residentId: personId } : { personId }),
    dueAt,
    page: `/packages/booking/appointment/index?appointmentId=${id}`,
    fields: {
      station: catalogue.stationById.get(stationId)?.name ?? stationId,
      item: catalogue.itemByCode.get(taskCode)?.name ?? taskCode,
      startsAt: formatInstant(startsAt),
      code,
    },
    subject: { type: "appointment", id },
  };
}
