import type { InboxCount } from "../../features/staff";

/** 3件，最早12月4日到期. Dates are Shanghai days. */
export function countText({ open, firstDueOn }: InboxCount): string {
  if (open === 0) return "没有";
  if (firstDueOn === undefined) return `${open}件`;
  const [, month, date] = firstDueOn.split("-");
  return `${open}件，最早${Number(month)}月${Number(date)}日到期`;
}
