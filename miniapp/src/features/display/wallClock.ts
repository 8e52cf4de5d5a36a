const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"] as const;

/**
 * What a clock on the wall of the hall shows: 11月24日 周二, 10:32, and with seconds for the time of an update.
 *
 * @param at - UTC milliseconds; shown in Asia/Shanghai.
 */
export function wallClock(at: number): { day: string; time: string; seconds: string } {
  const local = new Date(at + SHANGHAI_OFFSET_MS);
  const two = (value: number) => String(value).padStart(2, "0");
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  return {
    day: `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${WEEKDAYS[local.getUTCDay()] ?? ""}`,
    time,
    seconds: `${time}:${two(local.getUTCSeconds())}`,
  };
}
