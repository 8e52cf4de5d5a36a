import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { statutoryCalendar } from "../calendar/workCalendar";
import { caseClock } from "./caseClock";
import { LIMITS } from "./caseClock.fixture";
import type { CaseEvent } from "./caseEvents";
import { warningsOf } from "./warnings";

const KINDS = [
  "received",
  "supplementRequested",
  "supplementReceived",
  "accepted",
  "suspended",
  "resumed",
  "specialProcedure",
  "extended",
  "decided",
];
const FIRST_DAY = Date.parse("2026-01-05T00:00:00+08:00");
/** Few hours of few days, so that rows meet in one instant often. */
const moment = (days: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: days }), fc.constantFrom(0, 9, 23))
    .map(([day, hour]) => new Date(FIRST_DAY + (day * 24 + hour) * 3_600_000));

const version: fc.Arbitrary<CaseEvent> = fc.record(
  {
    eventId: fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8"),
    kind: fc.constantFrom(...KINDS),
    at: moment(40),
    recordedAt: moment(45),
    until: fc.option(moment(60)),
    name: fc.constantFrom("听证", "专家评审"),
    by: fc.constant({ amount: 3, unit: "workingDay" as const }),
    approvedBy: fc.constantFrom("", "局长"),
    expected: fc.constant({ amount: 5, unit: "workingDay" as const }),
    removed: fc.boolean(),
  },
  { requiredKeys: ["eventId", "kind", "at", "recordedAt"] },
);
const history = fc.array(version, { maxLength: 14 });
const clock = (events: readonly CaseEvent[], asOf: Date) => caseClock(events, LIMITS, asOf, statutoryCalendar);

describe("whatever happened to a case", () => {
  test("the order in which its rows came, and how often, changes nothing", () => {
    const mixed = history.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
    );
    fc.assert(
      fc.property(mixed, moment(70), ([events, shuffled], asOf) => {
        expect(clock(shuffled, asOf)).toEqual(clock(events, asOf));
      }),
      { numRuns: 1000 },
    );
  });

  test("a kind of event that nobody knows moves no date", () => {
    fc.assert(
      fc.property(history, moment(40), moment(70), (events, when, asOf) => {
        const strange = { eventId: "new", kind: "somethingNew", at: when, recordedAt: when };
        const { lastEventAt: _last, ...before } = clock(events, asOf);
        expect(clock([...events, strange], asOf)).toMatchObject(before);
      }),
      { numRuns: 500 },
    );
  });

  test("the promise is never later than the law, and every warning of a moment has a key of its own", () => {
    fc.assert(
      fc.property(history, moment(70), (events, asOf) => {
        const answer = clock(events, asOf);
        if (answer.dueOn && answer.statutoryDueOn) expect(answer.dueOn <= answer.statutoryDueOn).toBe(true);
        const keys = warningsOf("case", answer, statutoryCalendar).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const counted = answer.explanation.map(({ date }) => date);
        expect([...counted].sort()).toEqual(counted);
      }),
      { numRuns: 500 },
    );
  });
});
