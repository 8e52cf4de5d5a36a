import { dayFromNumber } from "../calendar/shanghaiDay";
import { instantAt, shanghaiDayNumber } from "../calendar/shanghaiTime";
import type { CountedDay, CountEnd } from "./count";
import type { Pause } from "./types";

const MS_PER_HOUR = 3_600_000;
const MINUTES_PER_DAY = 1440;

/**
 * Hours run round the clock, holidays too, and stand still for the exact interval of a pause: [from, to).
 *
 * @param from - the instant at which they start to run.
 * @param days - receives each day on which the clock ran.
 */
export function countHours(
  from: Date,
  { amount, part, pauses }: { amount: number; part: number; pauses: readonly Pause[] },
  days: CountedDay[],
): CountEnd {
  let now = from.getTime();
  let left = amount * MS_PER_HOUR;
  const run = (until: number): void => {
    markDays(now, until, { part, ranBefore: amount * MS_PER_HOUR - left }, days);
    left -= until - now;
    now = until;
  };
  for (const pause of [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const begins = pause.from.getTime();
    if (begins >= now + left || left === 0) break;
    if (begins > now) run(begins);
    if (!pause.to) return { stoppedOn: shanghaiDayNumber(new Date(now)) };
    now = Math.max(now, pause.to.getTime());
  }
  run(now + left);
  return { at: new Date(now) };
}

/** Notes, for every day between two instants, how much of the part has run when the day or the stretch ends. */
function markDays(
  from: number,
  until: number,
  { part, ranBefore }: { part: number; ranBefore: number },
  days: CountedDay[],
): void {
  let ran = ranBefore;
  for (let begins = from; begins < until;) {
    const day = shanghaiDayNumber(new Date(begins));
    const ends = Math.min(until, instantAt(dayFromNumber(day), MINUTES_PER_DAY).getTime());
    ran += ends - begins;
    begins = ends;
    const last = days[days.length - 1];
    // A pause within a day cuts its hours in two: it stays one day.
    if (last?.day === day) last.reached = ran;
    else days.push({ day, part, unit: "hour", reached: ran });
  }
}
