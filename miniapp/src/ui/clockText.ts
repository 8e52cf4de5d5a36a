const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

interface ClockOptions {
  /** UTC milliseconds; a moment of another Shanghai day is told with its date. */
  now: number;
  /** As one says it: 上午9点30分. */
  spoken: boolean;
}

/**
 * A moment as Asia/Shanghai's wall clock shows it: 09:12, or 11月26日 09:12 on another day.
 *
 * @param at - UTC milliseconds.
 */
export function clockText(at: number, { now, spoken }: ClockOptions): string {
  const local = new Date(at + SHANGHAI_OFFSET_MS);
  const sameDay = Math.floor((at + SHANGHAI_OFFSET_MS) / DAY_MS) === Math.floor((now + SHANGHAI_OFFSET_MS) / DAY_MS);
  const day = sameDay ? "" : `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  const [hours, minutes] = [local.getUTCHours(), local.getUTCMinutes()];
  if (spoken) return `${day}${spokenTime(hours, minutes)}`;
  const time = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  return day ? `${day} ${time}` : time;
}

function spokenTime(hours: number, minutes: number): string {
  const half = hours < 12 ? "上午" : "下午";
  const hour = hours > 12 ? hours - 12 : hours;
  return `${half}${hour}点${minutes === 0 ? "" : `${minutes}分`}`;
}
