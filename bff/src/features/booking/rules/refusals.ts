import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import type { BookingRules } from "@yanta/types";

export type Channel = "app" | "phone" | "counter";

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** A live appointment or hold of a person, at any station. `id` names it through every reschedule. */
export interface LiveEntry extends Span {
  id: string;
  rev: number;
  taskCode: string;
  /** Shanghai day. */
  day: string;
}

export interface PersonView {
  live: readonly LiveEntry[];
  restriction?: { until: Date } | undefined;
}

export interface Wish extends Span {
  /** The appointment to be made or moved: it never stands in its own way. */
  id: string;
  taskCode: string;
  day: string;
  channel: Channel;
}

export type TimeRefusal = "slot-past" | "too-far-ahead" | "notice-too-short";
export type PersonRefusal =
  | "booking-restricted"
  | "duplicate-appointment"
  | "overlapping-appointment"
  | "too-many-appointments";

const MS_PER_MINUTE = 60_000;

/**
 * Whether it is the time to book a slot. A clerk may book until it begins: the caller is on the line, and the counter
 * knows. Online places end when they fall to walk-ins, if that comes before the notice.
 *
 * @param startsAt - UTC instant; a slot that has begun is past.
 */
export function timeRefusal(
  startsAt: Date,
  { now, rules, channel }: { now: Date; rules: BookingRules; channel: Channel },
): TimeRefusal | null {
  const msToStart = startsAt.getTime() - now.getTime();
  if (msToStart <= 0) return "slot-past";
  if (shanghaiDay(startsAt) > addDays(shanghaiDay(now), rules.daysAhead)) return "too-far-ahead";
  const noticeMinutes = Math.max(rules.noticeMinutes, rules.releaseToWalkInMinutes);
  if (channel === "app" && msToStart < noticeMinutes * MS_PER_MINUTE) return "notice-too-short";
  return null;
}

/**
 * Says why a person may not have one more appointment: the first reason, in the order in which they can act on it. No-show
 * restriction and the limit of live appointments bind the app alone: the phone is never blocked.
 */
export function personRefusal(
  person: PersonView,
  wish: Wish,
  { now, rules }: { now: Date; rules: BookingRules },
): PersonRefusal | null {
  const others = person.live.filter(({ id }) => id !== wish.id);
  const restrictedUntil = person.restriction?.until;
  if (wish.channel === "app" && restrictedUntil !== undefined && restrictedUntil > now) return "booking-restricted";
  if (others.some(({ taskCode, day }) => taskCode === wish.taskCode && day === wish.day))
    return "duplicate-appointment";
  if (others.some((entry) => overlap(entry, wish))) return "overlapping-appointment";
  if (wish.channel === "app" && new Set(others.map(({ id }) => id)).size >= rules.maxLivePerPerson)
    return "too-many-appointments";
  return null;
}

/** Back to back is no overlap: 09:00–09:30 and 09:30–10:00 may both be booked. */
const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
