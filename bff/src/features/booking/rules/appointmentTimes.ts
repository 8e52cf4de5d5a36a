import { shanghaiDay } from "@yanta/domain/calendar";
import type { BookingRules } from "@yanta/types";

const MS_PER_MINUTE = 60_000;
const before = (instant: Date, minutes: number): Date => new Date(instant.getTime() - minutes * MS_PER_MINUTE);

/** Kept with the appointment: a later change of the rules does not change what its holder was told. */
export interface AppointmentTimes {
  checkInFrom: Date;
  /** Until when one who checks in is in time. Who comes later on that day waits by arrival, and has not missed it. */
  checkInUntil: Date;
  /** The last moment at which it can be cancelled or moved. */
  changeUntil: Date;
}

export function appointmentTimes(startsAt: Date, rules: BookingRules): AppointmentTimes {
  return {
    checkInFrom: before(startsAt, rules.checkInEarlyMinutes),
    checkInUntil: before(startsAt, -rules.checkInLateMinutes),
    changeUntil: before(startsAt, rules.cancelUntilMinutes),
  };
}

/** From the beginning of the window to the end of its day: the late are queued behind, not dropped. */
export function checkInRefusal(
  { checkInFrom, checkInUntil }: Pick<AppointmentTimes, "checkInFrom" | "checkInUntil">,
  now: Date,
): "too-early-to-check-in" | "too-late-to-check-in" | null {
  if (now < checkInFrom) return "too-early-to-check-in";
  return shanghaiDay(now) > shanghaiDay(checkInUntil) ? "too-late-to-check-in" : null;
}

/** Residents keep the limit; staff change an appointment until it begins. */
export function changeRefusal(
  { changeUntil, startsAt }: { changeUntil: Date; startsAt: Date },
  { now, byStaff }: { now: Date; byStaff: boolean },
): "change-too-late" | null {
  return now > (byStaff ? startsAt : changeUntil) ? "change-too-late" : null;
}
