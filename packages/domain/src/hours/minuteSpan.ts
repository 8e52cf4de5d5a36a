import type { TimeSpan } from "@yanta/types";
import { minutesOfClock } from "../calendar/shanghaiTime";

/** [from, to), counted in minutes from a midnight the holder knows. */
export interface MinuteSpan {
  from: number;
  to: number;
}

export const toMinutes = ({ from, to }: TimeSpan): MinuteSpan => ({
  from: minutesOfClock(from),
  to: minutesOfClock(to),
});

/** Sorted, and those that overlap or touch made one. */
export function joinSpans(spans: readonly MinuteSpan[]): MinuteSpan[] {
  const joined: MinuteSpan[] = [];
  let last: MinuteSpan | undefined;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (last && span.from <= last.to) {
      last.to = Math.max(last.to, span.to);
    } else {
      last = { ...span };
      joined.push(last);
    }
  }
  return joined;
}
