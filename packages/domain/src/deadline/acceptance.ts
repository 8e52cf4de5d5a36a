import type { Day } from "../calendar/shanghaiDay";
import { shanghaiDay } from "../calendar/shanghaiTime";
import type { WorkCalendar } from "../calendar/workCalendar";
import type { CaseEvent } from "./caseEvents";
import { deadlineOf } from "./deadlineOf";
import type { TimeLimit } from "./types";

/** 行政许可法 art. 32(4): what is missing is told at once or within five working days, all of it, once. */
export const SUPPLEMENT_NOTICE_LIMIT: TimeLimit = { amount: 5, unit: "workingDay" };

/** Why a case counts as accepted although nobody accepted it in time. */
export type DeemedBecause = "notTold" | "toldTwice";

/** How far a case has come before, or into, its acceptance. */
export type Acceptance =
  | { state: "unknown" }
  /** The office has to accept it or to say what is missing by `tellBy`; null when the calendar hides the day. */
  | { state: "received"; receivedAt: Date; tellBy: Day | null }
  /** The resident has to hand in what is missing. */
  | { state: "supplement"; toldAt: Date }
  | { state: "accepted"; at: Date; deemed: DeemedBecause | null };

/**
 * When the clock of a case starts. The office has five working days from receipt to say what is missing; when it says
 * nothing, or says it late, or wants still more after the resident handed in what it had asked for, the case is accepted from
 * the day on which it had received the materials (行政许可法 art. 32(4) and (5)). An acceptance recorded later does not undo that.
 * A supplement that nobody asked for, and a notice after acceptance, change nothing.
 *
 * @param events - from `eventsBy`.
 * @param asOf - the five days are over when a later day has begun.
 */
export function acceptanceOf(events: readonly CaseEvent[], asOf: Date, calendar: WorkCalendar): Acceptance {
  const received = events.find(({ kind }) => kind === "received");
  const accepted = events.find(({ kind }) => kind === "accepted");
  const told = events.find(
    ({ kind, at }) =>
      kind === "supplementRequested" && (!accepted || at < accepted.at) && (!received || at >= received.at),
  );
  if (received) {
    const tellBy = tellByOf(received.at, calendar);
    const acted = told ?? accepted;
    const onTime = tellBy === null || shanghaiDay(acted?.at ?? asOf) <= tellBy;
    if (!onTime) return { state: "accepted", at: received.at, deemed: "notTold" };
    if (!acted) return { state: "received", receivedAt: received.at, tellBy };
  }
  if (told) return afterNotice(events, { told, accepted, asOf }, calendar);
  return accepted ? { state: "accepted", at: accepted.at, deemed: null } : { state: "unknown" };
}

interface Notice {
  told: CaseEvent;
  accepted: CaseEvent | undefined;
  asOf: Date;
}

function afterNotice(
  events: readonly CaseEvent[],
  { told, accepted, asOf }: Notice,
  calendar: WorkCalendar,
): Acceptance {
  const supplied = events.find(({ kind, at }) => kind === "supplementReceived" && at >= told.at);
  // Accepted before anything was handed in: with what is missing to follow, 容缺受理.
  if (accepted && (!supplied || accepted.at < supplied.at)) return { state: "accepted", at: accepted.at, deemed: null };
  if (!supplied) return { state: "supplement", toldAt: told.at };
  const toldAgain = events.some(
    ({ kind, at, eventId }) =>
      kind === "supplementRequested" &&
      eventId !== told.eventId &&
      at >= supplied.at &&
      (!accepted || at < accepted.at),
  );
  if (toldAgain) return { state: "accepted", at: supplied.at, deemed: "toldTwice" };
  const tellBy = tellByOf(supplied.at, calendar);
  if (tellBy !== null && shanghaiDay(accepted?.at ?? asOf) > tellBy) {
    return { state: "accepted", at: supplied.at, deemed: "notTold" };
  }
  return accepted
    ? { state: "accepted", at: accepted.at, deemed: null }
    : { state: "received", receivedAt: supplied.at, tellBy };
}

function tellByOf(receivedAt: Date, calendar: WorkCalendar): Day | null {
  const terms = {
    acceptedAt: receivedAt,
    limit: SUPPLEMENT_NOTICE_LIMIT,
    pauses: [],
    extensions: [],
    asOf: receivedAt,
  };
  const { dueAt } = deadlineOf(terms, calendar);
  return dueAt && shanghaiDay(dueAt);
}
