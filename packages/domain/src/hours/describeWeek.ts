import type { OpeningHours, TimeSpan, Weekday } from "@yanta/types";
import { clockTime } from "../calendar/shanghaiTime";
import { joinSpans, toMinutes } from "./minuteSpan";

/** A line of a place page. */
export interface HoursLine {
  days: string;
  text: string;
}

/** Extended hours are shown with the items they serve, whose names the caller knows. */
export interface ExtendedHoursLine extends HoursLine {
  taskCodes: readonly string[];
}

const WEEK: readonly { weekday: Weekday; name: string }[] = [
  { weekday: "mon", name: "周一" },
  { weekday: "tue", name: "周二" },
  { weekday: "wed", name: "周三" },
  { weekday: "thu", name: "周四" },
  { weekday: "fri", name: "周五" },
  { weekday: "sat", name: "周六" },
  { weekday: "sun", name: "周日" },
];

/**
 * The weekly pattern, days of equal hours on one line, in the order of their first day:
 * `[{ days: "周一至周五", text: "09:00–12:00，13:30–17:00" }, { days: "周六、周日", text: "休息" }]`.
 */
export function describeWeek(hours: OpeningHours): HoursLine[] {
  const daysByText = new Map<string, Weekday[]>();
  for (const { weekday } of WEEK) {
    const text = describeSpans(hours.weekly[weekday]);
    daysByText.set(text, [...(daysByText.get(text) ?? []), weekday]);
  }
  return Array.from(daysByText.entries()).map(([text, weekdays]) => ({ days: describeDays(weekdays), text }));
}

/** 延时错时服务: one line for each entry, with the items it serves. */
export const describeExtendedHours = (hours: OpeningHours): ExtendedHoursLine[] =>
  hours.extended.map(({ days, from, to, taskCodes }) => ({
    days: describeDays(days),
    text: describeSpans([{ from, to }]),
    taskCodes,
  }));

/** What holidays, make-up days and the last ticket do to the week. */
export function describeHoursRules(hours: OpeningHours): HoursLine[] {
  const lines: HoursLine[] = [
    { days: "法定节假日", text: hours.holidays === "open" ? "照常" : "休息" },
    { days: "调休上班的周末", text: hours.makeUpDays === "asWeekday" ? "按周一的时间" : "休息" },
  ];
  if (hours.lastTicketMinutesBeforeClose > 0) {
    lines.push({ days: "最晚取号", text: `关门前${hours.lastTicketMinutesBeforeClose}分钟` });
  }
  return lines;
}

/** `09:00–12:00，13:30–17:00`, `24小时` or `休息`. Spans in any order; touching ones are written as one. */
export function describeSpans(spans: readonly TimeSpan[]): string {
  const joined = joinSpans(spans.map(toMinutes));
  if (joined.length === 0) return "休息";
  const texts = joined.map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`);
  return texts.join("，").replace("00:00–24:00", "24小时");
}

/** Runs of three and more as 周一至周三, the rest one by one; the whole week as 每天. */
function describeDays(weekdays: readonly Weekday[]): string {
  const chosen = WEEK.map(({ weekday }) => weekdays.includes(weekday));
  if (chosen.every(Boolean)) return "每天";
  const parts: string[] = [];
  let run: string[] = [];
  WEEK.forEach(({ name }, index) => {
    if (chosen[index]) run.push(name);
    if (!chosen[index] || index === WEEK.length - 1) {
      parts.push(run.length > 2 ? `${run[0]}至${run[run.length - 1]}` : run.join("、"));
      run = [];
    }
  });
  return parts.filter(Boolean).join("、");
}
