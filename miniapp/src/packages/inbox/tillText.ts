interface Till {
  /** As it is told: `12月1日（周二）`. */
  day: string;
  overdue: boolean;
  /** Working days until then; negative when it is past, absent where the calendar does not reach so far. */
  left: number | undefined;
}

/** Until when a desk has to do something. */
export function tillText({ day, overdue, left }: Till): string {
  if (overdue) return left === undefined || left === 0 ? `${day}到期，已过期` : `${day}到期，过了${-left}个工作日`;
  if (left === undefined) return `${day}到期`;
  return left === 0 ? `${day}到期，就是今天` : `${day}到期，还有${left}个工作日`;
}
