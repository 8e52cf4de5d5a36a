import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import type { StoredLive } from "../model";
import { personRefusal } from "../rules/refusals";
import { readPerson } from "../store/personGuard";
import type { Wanted } from "./placing";
import { resolvePending } from "./resolvePending";

/** Longer than any request lives: after that, recovery asks the day's document what became of an intent. */
export const SETTLE_MS = 60_000;

const LOOKS = 2;

export interface Intent {
  personId: string;
  wanted: Wanted;
  id: string;
  rev: number;
  /** When it is to be settled at the latest. */
  until: Date;
  /** A move of what the person has already is not one more. */
  isMove?: boolean;
}

/**
 * Enters an intended appointment in its person's document.
 *
 * @returns "resumed" when the same intent is there already: a repeat of a request that broke off.
 * @throws Problem booking-restricted, duplicate-appointment, overlapping-appointment, too-many-appointments.
 */
export async function enterIntent(desk: BookingDesk, intent: Intent, now: Date): Promise<"entered" | "resumed"> {
  const { personId, wanted, id, rev, isMove = false } = intent;
  const { rules } = wanted.errand;
  const bindsResident = wanted.channel === "app" && !isMove;
  const reservation = {
    personId,
    entry: entryOf(intent),
    now,
    keepsRestriction: bindsResident,
    ...(bindsResident ? { maxLive: rules.maxLivePerPerson } : {}),
  };
  const wish = {
    id,
    taskCode: wanted.request.taskCode,
    day: wanted.slot.day,
    channel: isMove ? ("counter" as const) : wanted.channel,
    startsAt: wanted.startsAt,
    endsAt: wanted.endsAt,
  };
  for (let look = 0; look <= LOOKS; look += 1) {
    if (await desk.guard.reserve(reservation)) return "entered";
    const person = await readPerson(desk.connection, personId);
    if (person === null) continue;
    if (person.live.some((entry) => entry.id === id && entry.rev === rev)) return "resumed";
    if (await resolvePending(desk, person, now)) continue;
    const refusal = personRefusal(person, wish, { now, rules });
    if (refusal !== null) throw new Problem(refusal);
  }
  // Several requests of one person at once: none of them is refused for a reason that would still hold.
  throw new Problem("temporarily-unavailable", { retryAfterSeconds: 1 });
}

function entryOf({ wanted, id, rev, until }: Intent): StoredLive {
  const { slotDayId, request, startsAt, endsAt, slot, channel } = wanted;
  const draws = Array.from({ length: request.cellCount }, () => request.contingent);
  return {
    id,
    rev,
    slotDayId,
    startMinute: request.startMinute,
    draws,
    startsAt,
    endsAt,
    day: slot.day,
    taskCode: request.taskCode,
    channel,
    until,
  };
}
