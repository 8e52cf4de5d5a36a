import { shanghaiDay, shanghaiMinuteOfDay, clockTime } from "@yanta/domain/calendar";

/** ISO 8601 with Shanghai's offset and always milliseconds, as the log wants it: `2026-01-05T09:37:05.039+08:00`. */
export function formatMillis(instant: Date): string {
  const rest = String(instant.getTime() % 60_000).padStart(5, "0");
  return `${shanghaiDay(instant)}T${clockTime(shanghaiMinuteOfDay(instant))}:${rest.slice(0, 2)}.${rest.slice(2)}+08:00`;
}
