import { OpeningQuestion } from "@yanta/types";
import { formatInstant, parseInstant } from "../calendar/shanghaiTime";
import { statutoryCalendar } from "../calendar/workCalendar";
import { openingAt } from "../hours/openingAt";
import type { LineAnswer } from "./jsonLines";
import { faultsOf, idOf } from "./lineFaults";

const written = (instant: Date | null): string | null => instant && formatInstant(instant);

/** Answers one question of `explain:hours`, already read as JSON; a question it cannot read gets every fault named. */
export function answerHoursQuestion(json: unknown): LineAnswer {
  const id = idOf(json);
  const question = OpeningQuestion.safeParse(json);
  if (!question.success) {
    return { id, error: faultsOf(question.error) };
  }
  const { hours, taskCode, at } = question.data;
  const instant = parseInstant(at);
  if (!instant) return { id, error: "at: must be an ISO 8601 instant with an offset, 2026-03-02T09:00:00+08:00" };
  const { open, closesAt, nextOpenAt, doorsOpen, beyondCalendar } = openingAt(
    hours,
    taskCode,
    instant,
    statutoryCalendar,
  );
  return { id, open, closesAt: written(closesAt), nextOpenAt: written(nextOpenAt), doorsOpen, beyondCalendar };
}
