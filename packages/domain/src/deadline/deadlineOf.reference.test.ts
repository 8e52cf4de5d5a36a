import { describe, expect, test } from "@jest/globals";
import { statutoryCalendar } from "../calendar/workCalendar";
import { deadlineOf } from "./deadlineOf";
import { explainDeadline } from "./explainDeadline";
import { dateOf, naiveDeadline, type NaiveQuestion } from "./naiveDeadline.fixture";
import { randomQuestion, seededNumbers } from "./randomQuestions.fixture";
import type { DeadlineTerms, TimeLimit } from "./types";

const CASES = 100_000;
/** The days are put into words, which takes longer, for one question in so many. */
const EXPLAINED = 20;

const asLimit = ({ amount, unit }: { amount: number; unit: string }): TimeLimit => ({
  amount,
  unit: unit === "hour" || unit === "day" ? unit : "workingDay",
});
const asTerms = ({ acceptedAt, limit, pauses, extensions, asOf }: NaiveQuestion): DeadlineTerms => ({
  acceptedAt: new Date(acceptedAt),
  limit: asLimit(limit),
  pauses: pauses.map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) })),
  extensions: extensions.map(asLimit),
  asOf: new Date(asOf),
});

/** The fields that `explain:deadline` prints. */
function answered(terms: DeadlineTerms) {
  const { dueAt, beyondCalendar, remainingWorkingDays, overdue, dueSoon } = deadlineOf(terms, statutoryCalendar);
  return { dueAt: dueAt && dueAt.getTime(), beyondCalendar, remainingWorkingDays, overdue, dueSoon };
}

describe("a counter that asks every day by itself", () => {
  test(`gives the same deadline in ${CASES} cases`, () => {
    const number = seededNumbers(20_261_124);
    const seen = { due: 0, stopped: 0, beyond: 0, overdue: 0, dueSoon: 0, hours: 0 };
    for (let i = 0; i < CASES; i += 1) {
      const question = randomQuestion(number);
      const { counted: _days, ...expected } = naiveDeadline(question);
      const actual = answered(asTerms(question));
      // Comparing texts is much faster than toEqual, which still words the failure.
      if (JSON.stringify(actual) !== JSON.stringify(expected))
        expect({ question, ...actual }).toEqual({ question, ...expected });
      seen.due += Number(expected.dueAt !== null);
      seen.beyond += Number(expected.beyondCalendar);
      seen.stopped += Number(expected.dueAt === null && !expected.beyondCalendar);
      seen.overdue += Number(expected.overdue);
      seen.dueSoon += Number(expected.dueSoon);
      seen.hours += Number(question.limit.unit === "hour");
    }
    // The questions are worth asking only if they reach every kind of answer.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(CASES / 50);
  });

  test("counts the days that the explanation says were counted", () => {
    const number = seededNumbers(7);
    for (let i = 0; i < CASES / EXPLAINED; i += 1) {
      const question = randomQuestion(number);
      const days = explainDeadline(asTerms(question), statutoryCalendar);
      const said = days.filter(({ counted }) => counted).map(({ date }) => date);
      if (said.join() !== naiveDeadline(question).counted.join())
        expect({ question, said }).toEqual({ question, said: naiveDeadline(question).counted });
      expect(days[0]?.date).toBe(dateOf(question.acceptedAt));
    }
  });
});
