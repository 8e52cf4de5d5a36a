import { statutoryCalendar } from "../calendar/workCalendar";
import { caseClock } from "./caseClock";
import type { CaseEvent } from "./caseEvents";
import type { CaseLimits } from "./caseLimits";

/** `03-02 10:00` is 2026, Shanghai's wall clock; another year is written before it. */
export const at = (wallClock: string): Date => {
  const dated = wallClock.length > 11 ? wallClock : `2026-${wallClock}`;
  const instant = new Date(`${dated.replace(" ", "T")}:00+08:00`);
  if (Number.isNaN(instant.getTime())) throw new Error(`no instant: ${wallClock}`);
  return instant;
};

/** An event that the platform wrote when it happened. */
export const event = (kind: string, wallClock: string, more: Partial<CaseEvent> = {}): CaseEvent => ({
  eventId: `${kind} ${wallClock}`,
  kind,
  at: at(wallClock),
  recordedAt: at(wallClock),
  ...more,
});

export const workingDays = (amount: number) => ({ amount, unit: "workingDay" as const });

/** Ten working days promised, twenty by law. */
export const LIMITS: CaseLimits = { promised: workingDays(10), statutory: workingDays(20), permit: true };

export const clockAt = (wallClock: string, events: readonly CaseEvent[], limits: Partial<CaseLimits> = {}) =>
  caseClock(events, { ...LIMITS, ...limits }, at(wallClock), statutoryCalendar);
