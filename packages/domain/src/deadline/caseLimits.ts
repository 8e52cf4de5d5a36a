import { addDays, type Day } from "../calendar/shanghaiDay";
import { shanghaiDay } from "../calendar/shanghaiTime";
import type { WorkCalendar } from "../calendar/workCalendar";
import { deadlineOf } from "./deadlineOf";
import type { Deadline, DeadlineTerms, TimeLimit } from "./types";

/** 行政许可法 art. 42: twenty days, forty-five where several offices handle it together, unless a law says otherwise. */
const PERMIT_LIMIT: TimeLimit = { amount: 20, unit: "workingDay" };
const JOINT_PERMIT_LIMIT: TimeLimit = { amount: 45, unit: "workingDay" };

/** So far past the calendar a date is still guessed: longer than any pause and limit that is worth a guess. */
const GUESSED_DAYS = 730;

/** What a service item says about time; null where it says nothing. */
export interface CaseLimits {
  promised: TimeLimit | null;
  statutory: TimeLimit | null;
  /** 行政许可: has the limit of the law even where the item names none. */
  permit: boolean;
  /** 统一办理, 联合办理 or 集中办理. */
  joint?: boolean;
}

/** The clock that binds first, and the law's beside it. */
export interface RunningClock {
  terms: DeadlineTerms;
  deadline: Deadline;
  statutory: Deadline | null;
}

/**
 * A promise binds when it is not later than the law; pauses and extensions move both.
 *
 * @returns null when neither the item nor the law names a limit.
 */
export function bindingClock(
  terms: Omit<DeadlineTerms, "limit">,
  { promised, statutory, permit, joint = false }: CaseLimits,
  calendar: WorkCalendar,
): RunningClock | null {
  const lawful = statutory ?? (permit ? (joint ? JOINT_PERMIT_LIMIT : PERMIT_LIMIT) : null);
  const byLaw = lawful && {
    terms: { ...terms, limit: lawful },
    deadline: deadlineOf({ ...terms, limit: lawful }, calendar),
  };
  const statutoryDeadline = byLaw && byLaw.deadline;
  if (!promised) return byLaw && { ...byLaw, statutory: statutoryDeadline };
  const promise = { ...terms, limit: promised };
  const deadline = deadlineOf(promise, calendar);
  const isLaterThanLaw = byLaw?.deadline.dueAt && deadline.dueAt && byLaw.deadline.dueAt < deadline.dueAt;
  return { ...(byLaw && isLaterThanLaw ? byLaw : { terms: promise, deadline }), statutory: statutoryDeadline };
}

/**
 * The due day if every weekday after the calendar's end were worked. Holidays can only move it back, make-up days forward:
 * it is shown with 约, and computed again when the notice is there.
 */
export function aboutDueOn(terms: DeadlineTerms, calendar: WorkCalendar): Day | null {
  const { dueAt } = deadlineOf(terms, withPlainWeeksAfter(calendar));
  return dueAt && shanghaiDay(dueAt);
}

/** Kept per calendar, as laying one out takes longer than a count. */
const continued = new WeakMap<WorkCalendar, WorkCalendar>();

function withPlainWeeksAfter(calendar: WorkCalendar): WorkCalendar {
  const known = continued.get(calendar);
  if (known) return known;
  const longer = { ...calendar, coveredUntil: addDays(calendar.coveredUntil, GUESSED_DAYS) };
  continued.set(calendar, longer);
  return longer;
}
