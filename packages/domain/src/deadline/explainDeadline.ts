import { dayFromNumber, dayNumber, weekdayOf, type Day } from "../calendar/shanghaiDay";
import { shanghaiDayNumber } from "../calendar/shanghaiTime";
import { dayKind, holidayOf, type WorkCalendar } from "../calendar/workCalendar";
import { countLimit, type Count, type CountedDay } from "./count";
import { pauseOn } from "./pausedDays";
import type { DayReason, DeadlineTerms } from "./types";

/** A pause is listed day by day for so long; after that one more line tells nothing new, and some end "9999-12-31". */
const LONGEST_PAUSE_LISTED = 366;

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;

/**
 * Every day from acceptance to the due day, whether it counted, and why, in words for the resident. An open-ended pause is
 * listed to the day of `asOf`; at the end of the calendar the first day that nobody knows closes the list.
 *
 * @param startReason - what to say of the first day, when it was not simply accepted on it.
 * @throws as `deadlineOf`.
 */
export function explainDeadline(terms: DeadlineTerms, calendar: WorkCalendar, startReason = "受理当天"): DayReason[] {
  const count = countLimit(terms, calendar);
  const byDay = new Map(count.counted.map((counted) => [counted.day, counted]));
  const first = shanghaiDayNumber(terms.acceptedAt);
  const last = lastListed(count, terms);
  const reasons: DayReason[] = [];
  for (let day = first; day <= last; day += 1) {
    const pause = pauseOn(count.paused, day);
    if (pause && pause.last < last && day > Math.max(pause.first, first) + LONGEST_PAUSE_LISTED) {
      day = pause.last;
      continue;
    }
    const counted = byDay.get(day);
    const said = counted ? countedReason(counted, dayFromNumber(day), calendar) : skippedReason(day, count, calendar);
    const end = "at" in count.end && day === shanghaiDayNumber(count.end.at) ? "，到期" : "";
    const because = day === first ? firstReason(startReason, counted && said) : said;
    reasons.push({ date: dayFromNumber(day), counted: counted !== undefined, because: `${because}${end}` });
  }
  return reasons;
}

function lastListed({ end }: Count, { asOf }: DeadlineTerms): number {
  if ("at" in end) return shanghaiDayNumber(end.at);
  if ("unknownOn" in end) return end.unknownOn;
  return Math.max(end.stoppedOn, Math.min(shanghaiDayNumber(asOf), end.stoppedOn + LONGEST_PAUSE_LISTED));
}

/** Only hours run on the first day itself. */
const firstReason = (startReason: string, ran: string | undefined): string =>
  ran === undefined ? `${startReason}，不算` : `${startReason}，${ran}`;

function countedReason({ part, unit, reached }: CountedDay, day: Day, calendar: WorkCalendar): string {
  const extended = part === 0 ? "" : "延长期";
  if (unit === "hour") return `${extended}连续计时，累计${describeHours(reached)}`;
  if (unit === "day") return `${extended}第${reached}天`;
  const madeUp = dayKind(calendar, day) === "makeUpDay" ? `（${holidayOf(calendar, day)}调休上班）` : "";
  return `${extended}第${reached}个工作日${madeUp}`;
}

function skippedReason(day: number, { paused }: Count, calendar: WorkCalendar): string {
  const pause = pauseOn(paused, day);
  if (pause) return `${pause.pause.reason ?? "暂停办理"}，不算`;
  return dayOffReason(dayFromNumber(day), calendar);
}

function dayOffReason(day: Day, calendar: WorkCalendar): string {
  const kind = dayKind(calendar, day);
  if (kind === "holiday") return `${holidayOf(calendar, day)}放假，不算`;
  if (kind === "weekend") return `${weekdayOf(day) === "sat" ? "周六" : "周日"}，不算`;
  return dayNumber(day) > dayNumber(calendar.coveredUntil)
    ? `${day.slice(0, 4)}年放假安排未发布，还算不出来`
    : `没有${day.slice(0, 4)}年的放假安排，算不出来`;
}

/** Hours and minutes; seconds are cut off. */
function describeHours(ms: number): string {
  const minutes = Math.floor(ms / MS_PER_MINUTE);
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`;
}
