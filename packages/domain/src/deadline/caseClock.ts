import { shanghaiDay } from "../calendar/shanghaiTime";
import { isCovered, type WorkCalendar } from "../calendar/workCalendar";
import { acceptanceOf, SUPPLEMENT_NOTICE_LIMIT, type Acceptance, type DeemedBecause } from "./acceptance";
import type { CaseClock, CaseState, Certainty } from "./caseClockTypes";
import { eventsBy, type CaseEvent } from "./caseEvents";
import { aboutDueOn, bindingClock, type CaseLimits, type RunningClock } from "./caseLimits";
import { casePauses } from "./casePauses";
import { explainDeadline } from "./explainDeadline";
import { pausedForAt } from "./pausedFor";

/** What ends a case, and the state in which it is then. A delivery without a recorded decision ends it too. */
const ENDINGS: ReadonlyMap<string, CaseState> = new Map([
  ["decided", "decided"],
  ["delivered", "delivered"],
  ["withdrawn", "withdrawn"],
  ["notAccepted", "notAccepted"],
]);

/** What is said of the first day when nobody accepted the case in time. */
const DEEMED_STARTS: Readonly<Record<DeemedBecause, string>> = {
  notTold: "收到材料当天（5个工作日内没受理也没告知补正，依法算这天受理）",
  toldTwice: "收到补正材料当天（补正只能告知一次，依法算这天受理）",
};

/** Of a case that has no date. */
const NO_DATE = {
  dueOn: null,
  dueAt: null,
  statutoryDueOn: null,
  statutoryOverdue: false,
  aboutOn: null,
  pausedFor: null,
  remainingWorkingDays: null,
  overdue: false,
  certainty: "none",
  explanation: [],
  acceptedOn: null,
  deemed: null,
  tellBy: null,
  progress: null,
} as const;

/**
 * What the clock of a case shows at `asOf`. Pure: the same events give the same answer in any order, however often they came.
 *
 * @param events - every version of every row of the case, in any order; kinds that are not known move nothing.
 * @param limits - what the item promises and what the law allows.
 * @param asOf - what happened later is not looked at.
 * @throws RangeError for an invalid Date.
 * @see docs/decisions/0009-deadlines-show-their-arithmetic.md
 */
export function caseClock(
  events: readonly CaseEvent[],
  limits: CaseLimits,
  asOf: Date,
  calendar: WorkCalendar,
): CaseClock {
  const happened = eventsBy(events, asOf);
  const endedAt = happened.find(({ kind }) => ENDINGS.has(kind))?.at ?? null;
  const acceptance = acceptanceOf(happened, endedAt ?? asOf, calendar);
  const base = {
    ...NO_DATE,
    lastEventAt: happened[happened.length - 1]?.at ?? null,
    endedAt,
    asOf,
    coveredUntil: calendar.coveredUntil,
  };
  if (acceptance.state !== "accepted") {
    return { ...base, ...beforeAcceptance(acceptance, base, calendar), state: endState(happened) ?? acceptance.state };
  }
  const pauses = casePauses(happened, endedAt);
  const terms = { acceptedAt: acceptance.at, pauses, extensions: approvedExtensions(happened), asOf: endedAt ?? asOf };
  const pausedFor = endedAt === null ? pausedForAt(pauses, asOf, calendar) : null;
  const accepted = { ...base, pausedFor, acceptedOn: shanghaiDay(acceptance.at), deemed: acceptance.deemed };
  const running = bindingClock(terms, limits, calendar);
  return {
    ...accepted,
    ...(running ? datesOf(running, accepted, calendar) : {}),
    state: endState(happened) ?? (pausedFor ? "paused" : "accepted"),
  };
}

function endState(happened: readonly CaseEvent[]): CaseState | null {
  if (happened.some(({ kind }) => kind === "delivered")) return "delivered";
  const ending = happened.find(({ kind }) => ENDINGS.has(kind));
  return (ending && ENDINGS.get(ending.kind)) ?? null;
}

const approvedExtensions = (happened: readonly CaseEvent[]) =>
  happened.flatMap(({ kind, by, approvedBy = "" }) => (kind === "extended" && by && approvedBy !== "" ? [by] : []));

/** The five days of the office are what is counted; while the resident has to hand something in, nothing is. */
function beforeAcceptance(
  acceptance: Exclude<Acceptance, { state: "accepted" }>,
  { endedAt, asOf }: Pick<CaseClock, "endedAt" | "asOf">,
  calendar: WorkCalendar,
): Partial<CaseClock> {
  if (acceptance.state !== "received" || endedAt) return {};
  const terms = { acceptedAt: acceptance.receivedAt, limit: SUPPLEMENT_NOTICE_LIMIT, pauses: [], extensions: [], asOf };
  return { tellBy: acceptance.tellBy, explanation: explainDeadline(terms, calendar, "收到材料当天") };
}

type Accepted = Pick<CaseClock, "pausedFor" | "deemed" | "endedAt" | "asOf">;

function datesOf({ terms, deadline, statutory }: RunningClock, accepted: Accepted, calendar: WorkCalendar) {
  const { dueAt, totalDays, countedDays } = deadline;
  const isOver = accepted.endedAt !== null;
  const certainty = certaintyOf({ deadline }, accepted);
  // Past the calendar nobody knows how many days have counted since.
  const isKnown = dueAt !== null || isCovered(calendar, shanghaiDay(accepted.asOf));
  return {
    dueOn: dueAt && shanghaiDay(dueAt),
    dueAt,
    statutoryDueOn: statutory?.dueAt ? shanghaiDay(statutory.dueAt) : null,
    statutoryOverdue: statutory?.overdue ?? false,
    aboutOn: certainty === "beyondCalendar" ? aboutDueOn(terms, calendar) : null,
    remainingWorkingDays: isOver || !isKnown ? null : deadline.remainingWorkingDays,
    overdue: deadline.overdue,
    certainty,
    explanation: explainDeadline(terms, calendar, accepted.deemed ? DEEMED_STARTS[accepted.deemed] : undefined),
    progress: isOver || totalDays === null ? null : { counted: countedDays, total: totalDays },
  };
}

function certaintyOf({ deadline }: Pick<RunningClock, "deadline">, { pausedFor, deemed }: Accepted): Certainty {
  if (deadline.stopped || pausedFor) return "paused";
  if (deadline.dueAt === null) return "beyondCalendar";
  return deemed ? "deemed" : "firm";
}
