import type { TimeSpan } from "@yanta/types";
import { addDays, daysBetween, weekdayOf, type Day } from "../calendar/shanghaiDay";
import { clockTime, minutesOfClock, shanghaiDay, shanghaiMinuteOfDay } from "../calendar/shanghaiTime";
import type { Opening } from "./openingAt";

/** Breaks between these two times are what people call 午休. */
const NOON_BREAK = { from: 11 * 60, to: 15 * 60 };

/** So close to the end of the calendar, the missing arrangement of next year is what the resident should hear. */
const YEAR_END_DAYS = 14;

const WEEKDAY_NAMES = {
  mon: "周一",
  tue: "周二",
  wed: "周三",
  thu: "周四",
  fri: "周五",
  sat: "周六",
  sun: "周日",
} as const;

/**
 * One line for a card or a place page: `开门中，到17:30`, `午休，13:30开门`, `今天已下班，明天（周三）09:00开门`,
 * `2027年放假安排未发布，请先打电话`.
 *
 * @param opening - `openingAt` of the same place, item and instant.
 * @param now - UTC instant for which `opening` was asked.
 * @param spansToday - `spansOn` that day, if at hand: tells noon break, closing time and day off apart.
 */
export function describeNow(opening: Opening, now: Date, spansToday?: readonly TimeSpan[] | null): string {
  const today = shanghaiDay(now);
  if (opening.open) return opening.closesAt ? `开门中，到${describeEnd(opening.closesAt, today)}` : "开门中";
  if (opening.nextOpenAt) return describeNext(opening, opening.nextOpenAt, now, spansToday);
  if (today > opening.coveredUntil) return unarranged(opening.coveredUntil);
  const state = opening.doorsOpen ? "已停止取号" : closedState(now, spansToday, false);
  const sinceWhen = daysBetween(today, opening.coveredUntil);
  if (sinceWhen <= YEAR_END_DAYS) return `${state}，${unarranged(opening.coveredUntil)}`;
  return `${state}，${describeDay(opening.coveredUntil, today)}前没有开门安排，请先打电话`;
}

function describeNext(opening: Opening, next: Date, now: Date, spansToday?: readonly TimeSpan[] | null): string {
  const today = shanghaiDay(now);
  const isToday = shanghaiDay(next) === today;
  const nextTime = clockTime(shanghaiMinuteOfDay(next));
  const when = isToday ? nextTime : `${describeDay(shanghaiDay(next), today)}${nextTime}`;
  if (opening.doorsOpen) return `已停止取号，${when}再开始取号`;
  return `${closedState(now, spansToday, isToday, shanghaiMinuteOfDay(next))}，${when}开门`;
}

function closedState(
  now: Date,
  spansToday: readonly TimeSpan[] | null | undefined,
  opensToday: boolean,
  nextMinute = 0,
): string {
  if (!spansToday) return "现在关门";
  const minute = shanghaiMinuteOfDay(now);
  const ended = spansToday.map(({ to }) => minutesOfClock(to)).filter((to) => to <= minute);
  if (!opensToday) return spansToday.length > 0 ? "今天已下班" : "今天不开门";
  const lastEnd = ended[ended.length - 1];
  if (lastEnd === undefined) return "还没开门";
  return lastEnd >= NOON_BREAK.from && nextMinute <= NOON_BREAK.to ? "午休" : "休息中";
}

/** Midnight is told as 24:00 of the day it ends. */
function describeEnd(end: Date, today: Day): string {
  const minute = shanghaiMinuteOfDay(end);
  const day = minute === 0 ? addDays(shanghaiDay(end), -1) : shanghaiDay(end);
  const time = minute === 0 ? "24:00" : clockTime(minute);
  return day === today ? time : `${describeDay(day, today)}${time}`;
}

/** `明天（周三）`, `后天（周四）`, `3月9日（周一）`, in another year `2027年1月4日（周一）`. */
export function describeDay(day: Day, today: Day): string {
  const weekday = WEEKDAY_NAMES[weekdayOf(day)];
  const distance = daysBetween(today, day);
  if (distance === 0) return `今天（${weekday}）`;
  if (distance === 1) return `明天（${weekday}）`;
  if (distance === 2) return `后天（${weekday}）`;
  const [year = "", month, date] = day.split("-");
  const monthAndDate = `${Number(month)}月${Number(date)}日（${weekday}）`;
  return today.startsWith(year) ? monthAndDate : `${year}年${monthAndDate}`;
}

const unarranged = (coveredUntil: Day): string => `${Number(coveredUntil.slice(0, 4)) + 1}年放假安排未发布，请先打电话`;
