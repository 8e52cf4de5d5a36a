const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"] as const;

/** Asia/Shanghai's wall clock, read by the UTC getters. */
const local = (at: number): Date => new Date(at + SHANGHAI_OFFSET_MS);

/** The Shanghai day of a UTC moment, counted from 1970. */
export const dayCount = (at: number): number => Math.floor((at + SHANGHAI_OFFSET_MS) / DAY_MS);

/** Minutes since midnight in Shanghai. @param at - UTC milliseconds. */
const minuteOfDay = (at: number): number => Math.floor(((at + SHANGHAI_OFFSET_MS) % DAY_MS) / MINUTE_MS);

export const halfOf = (at: number): "上午" | "下午" => (minuteOfDay(at) < 12 * 60 ? "上午" : "下午");

/** 11月26日（周四）. @param at - UTC milliseconds. */
export function dateText(at: number): string {
  const day = local(at);
  return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日（${WEEKDAYS[day.getUTCDay()] ?? ""}）`;
}

/** 今天26, 明天27, 周一30: enough on a chip. Both are UTC milliseconds. */
export function shortDateText(at: number, now: number): string {
  const day = local(at);
  const near = ["今天", "明天"][dayCount(at) - dayCount(now)];
  return `${near ?? WEEKDAYS[day.getUTCDay()] ?? ""}${day.getUTCDate()}日`;
}

/**
 * 09:30, or 上午9点30分 as one says it.
 *
 * @param at - UTC milliseconds.
 */
export function timeText(at: number, spoken: boolean): string {
  const minutes = minuteOfDay(at);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  if (!spoken) return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return `${halfOf(at)}${hourOfHalf(hour)}点${minute === 0 ? "" : `${minute}分`}`;
}

const hourOfHalf = (hour: number): number => (hour > 12 ? hour - 12 : hour);

/** 上午9:30 in a sentence; 上午9点30分 in the elder version. */
export function sentenceTime(at: number, spoken: boolean): string {
  return spoken ? timeText(at, true) : `${halfOf(at)}${bareTime(at)}`;
}

function bareTime(at: number): string {
  const [hour, minute] = timeText(at, false).split(":");
  return `${hourOfHalf(Number(hour))}:${minute ?? "00"}`;
}

/** 上午9:00到9:30; the half day is said again only when it is another one, or as one speaks. */
export function spanText(from: number, until: number, spoken: boolean): string {
  const end = spoken || halfOf(from) !== halfOf(until) ? sentenceTime(until, spoken) : bareTime(until);
  return `${sentenceTime(from, spoken)}到${end}`;
}

/** 11月26日（周四）上午9:30. */
export const momentText = (at: number, spoken: boolean): string => `${dateText(at)}${sentenceTime(at, spoken)}`;
