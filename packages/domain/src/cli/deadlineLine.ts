import { DeadlineQuestion } from "@yanta/types";
import { formatInstant, parseInstant } from "../calendar/shanghaiTime";
import { statutoryCalendar } from "../calendar/workCalendar";
import { deadlineOf } from "../deadline/deadlineOf";
import { explainDeadline } from "../deadline/explainDeadline";
import type { DeadlineTerms } from "../deadline/types";
import type { LineAnswer } from "./jsonLines";
import { faultsOf, idOf } from "./lineFaults";

/**
 * Answers one question of `explain:deadline`, already read as JSON; a question it cannot read gets every fault named.
 *
 * @param withExplanation - adds every day and why it counted or not.
 */
export function answerDeadlineQuestion(json: unknown, withExplanation: boolean): LineAnswer {
  const id = idOf(json);
  const question = DeadlineQuestion.safeParse(json);
  if (!question.success) return { id, error: faultsOf(question.error) };
  const read = readTerms(question.data);
  if ("error" in read) return { id, error: read.error };
  const { dueAt, beyondCalendar, remainingWorkingDays, overdue, dueSoon } = deadlineOf(read.terms, statutoryCalendar);
  return {
    id,
    dueAt: dueAt && formatInstant(dueAt),
    beyondCalendar,
    remainingWorkingDays,
    overdue,
    dueSoon,
    ...(withExplanation ? { explanation: explainDeadline(read.terms, statutoryCalendar) } : {}),
  };
}

/** Reads the instants; every one that is none is named. */
function readTerms(question: DeadlineQuestion): { terms: DeadlineTerms } | { error: string } {
  const faults: string[] = [];
  const instant = (path: string, text: string): Date => {
    const read = parseInstant(text);
    if (!read) faults.push(`${path}: must be an ISO 8601 instant with an offset, 2026-03-02T09:00:00+08:00`);
    return read ?? new Date(0);
  };
  const acceptedAt = instant("acceptedAt", question.acceptedAt);
  const asOf = instant("asOf", question.asOf);
  const pauses = question.pauses.map(({ from, to }, index) => {
    const pause = {
      from: instant(`pauses.${index}.from`, from),
      to: to == null ? null : instant(`pauses.${index}.to`, to),
    };
    if (pause.to && pause.to < pause.from) faults.push(`pauses.${index}.to: must not be before from`);
    return pause;
  });
  if (faults.length > 0) return { error: faults.join("; ") };
  return { terms: { acceptedAt, limit: question.limit, pauses, extensions: question.extensions, asOf } };
}
