const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"] as const;

/** 12月2日（周三）. @param day - a civil day of Shanghai, `2026-12-02`. */
export function spokenDay(day: string): string {
  const [, month, date] = day.split("-");
  return `${Number(month)}月${Number(date)}日（${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""}）`;
}
