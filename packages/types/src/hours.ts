import { z } from "zod";

/** `HH:mm` of a 24-hour clock, Asia/Shanghai. A span may also end at `24:00`, the end of its day. */
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const CLOCK_TIME_OR_DAY_END = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const MINUTES_PER_DAY = 1440;

/** Whether `YYYY-MM-DD` names a day that exists: 2026-02-30 does not. */
function isCalendarDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

const Day = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text),
    "日期要写成 2026-03-02 这样，并且确有这一天",
  );

const endpoints = {
  from: z.string().regex(CLOCK_TIME, "开始时间要写成 00:00 到 23:59"),
  to: z.string().regex(CLOCK_TIME_OR_DAY_END, "结束时间要写成 00:01 到 24:00"),
};

/** Clock times of equal length compare as text. */
const endsAfterItBegins = (span: { from: string; to: string }): boolean => span.from < span.to;
const SPAN_ORDER = {
  path: ["to"],
  message: "结束要晚于开始；跨过半夜的时段请拆成到 24:00 和从 00:00 的两段",
};

export const Weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export type Weekday = z.infer<typeof Weekday>;

/** [from, to) on one day. */
export const TimeSpan = z.strictObject(endpoints).refine(endsAfterItBegins, SPAN_ORDER);
export type TimeSpan = z.infer<typeof TimeSpan>;

/** Overlapping spans are welcome: they are read as their union. */
const spans = z.array(TimeSpan);
const daySpans = spans.default([]);

/** A weekday that is left out is a day without opening. */
export const WeeklyHours = z.strictObject({
  mon: daySpans,
  tue: daySpans,
  wed: daySpans,
  thu: daySpans,
  fri: daySpans,
  sat: daySpans,
  sun: daySpans,
});
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** One day that follows no pattern: closed, or open in these spans and no others. */
export const HoursException = z
  .strictObject({ date: Day, closed: z.literal(true).optional(), spans: spans.optional() })
  .refine((exception) => (exception.closed === undefined) !== (exception.spans === undefined), {
    message: "closed: true 和 spans 要写一个，只写一个",
  });
export type HoursException = z.infer<typeof HoursException>;

/** 延时错时服务: a span that is open only for the items it names. */
export const ExtendedHours = z
  .strictObject({ days: z.array(Weekday), ...endpoints, taskCodes: z.array(z.string().min(1)) })
  .refine(endsAfterItBegins, SPAN_ORDER);
export type ExtendedHours = z.infer<typeof ExtendedHours>;

const hasOneExceptionADay = (exceptions: HoursException[]): boolean =>
  new Set(exceptions.map((exception) => exception.date)).size === exceptions.length;

/**
 * When a place is open, as a weekly pattern, the days that differ, and what statutory holidays do to it.
 * All times are Asia/Shanghai wall clock. The rules that read it are in `@yanta/domain/hours`.
 */
export const OpeningHours = z.strictObject({
  weekly: WeeklyHours,
  exceptions: z.array(HoursException).refine(hasOneExceptionADay, "同一天只能写一次").default([]),
  /** On a statutory day off: nothing, or the pattern of its own weekday. */
  holidays: z.enum(["closed", "open"]).default("closed"),
  /** On a Saturday or Sunday that is worked: the Monday pattern, or nothing. */
  makeUpDays: z.enum(["asWeekday", "closed"]).default("asWeekday"),
  extended: z.array(ExtendedHours).default([]),
  /** How long before the doors close the last ticket is given. */
  lastTicketMinutesBeforeClose: z.int().min(0).max(MINUTES_PER_DAY).default(0),
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** One line of `explain:hours`. `at` is an ISO 8601 instant with an offset; `taskCode` null asks for the hall in general. */
export const OpeningQuestion = z.strictObject({
  id: z.union([z.string(), z.number()]),
  hours: OpeningHours,
  taskCode: z.string().min(1).nullable().default(null),
  at: z.string(),
});
export type OpeningQuestion = z.infer<typeof OpeningQuestion>;
