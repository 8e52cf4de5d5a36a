import { formatInstant, shanghaiDay } from "@yanta/domain/calendar";
import type { CaseClock, CaseEvent } from "@yanta/domain/deadline";
import type { CaseDetail, CaseSummary } from "@yanta/types";
import type { CaseFile } from "./caseFile";
import { lineWords, resultWords, stateText, todoOf } from "./words";

/** A case with its clock at one moment. */
export interface JudgedCase {
  file: CaseFile;
  events: readonly CaseEvent[];
  clock: CaseClock;
  /** As it is published now; the case's own where it is not. */
  name: string;
  isPermit: boolean;
}

const instantOrNull = (instant: Date | null): string | null => (instant === null ? null : formatInstant(instant));

export function summaryOf(judged: JudgedCase): CaseSummary {
  const { file, clock, name } = judged;
  const todo = todoOf(clock, factsForTodo(file));
  return {
    projectNo: file.head.projectNo,
    taskCode: file.head.taskCode,
    name,
    state: clock.state,
    stateText: stateText(clock),
    ...(todo === null ? {} : { todo }),
    acceptedAt: instantOrNull(acceptedAt(judged)),
    dueOn: clock.dueOn,
    statutoryDueOn: clock.statutoryDueOn,
    ...(clock.aboutOn === null ? {} : { aboutOn: clock.aboutOn }),
    ...(clock.pausedFor === null ? {} : { pausedFor: { ...clock.pausedFor } }),
    remainingWorkingDays: clock.remainingWorkingDays,
    overdue: clock.overdue,
    certainty: clock.certainty,
    lastStepAt: instantOrNull(clock.lastEventAt),
    source: file.head.source,
  };
}

/** The moment from which it is counted: the office's acceptance, or the receipt that the law takes for one. */
function acceptedAt({ events, clock }: Pick<JudgedCase, "events" | "clock">): Date | null {
  const { acceptedOn, deemed } = clock;
  if (acceptedOn === null) return null;
  const kinds = deemed === null ? ["accepted"] : ["received", "supplementReceived"];
  const starts = events.filter(({ kind, at }) => kinds.includes(kind) && shanghaiDay(at) === acceptedOn);
  return starts.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

function factsForTodo({ steps, results }: CaseFile): Parameters<typeof todoOf>[1] {
  const told = latest(steps.filter(({ kind }) => kind === "supplementRequested"));
  const result = latest(results);
  return {
    ...(told === undefined
      ? {}
      : {
          supplement: {
            ...(told.note === undefined ? {} : { note: told.note }),
            ...(told.supplyBy === undefined ? {} : { by: told.supplyBy }),
          },
        }),
    ...(result === undefined ? {} : { outcome: { byPost: result.byPost, hasLicence: result.licence !== undefined } }),
  };
}

const latest = <Row extends { at?: Date; changedAt: string }>(rows: readonly Row[]): Row | undefined =>
  [...rows].sort((a, b) => timeOf(a.at) - timeOf(b.at) || (a.changedAt < b.changedAt ? -1 : 1)).at(-1);

const timeOf = (instant: Date | undefined): number => instant?.getTime() ?? 0;

/** @param asOf - when the province's word was complete last. */
export function detailOf(judged: JudgedCase, asOf: Date): CaseDetail {
  const { clock } = judged;
  const result = resultOf(judged);
  return {
    ...summaryOf(judged),
    steps: stepsOf(judged),
    explanation: clock.explanation.map((day) => ({ ...day })),
    coveredUntil: clock.coveredUntil,
    ...(clock.tellBy === null ? {} : { tellBy: clock.tellBy }),
    ...(result === null ? {} : { result }),
    asOf: formatInstant(asOf),
  };
}

interface Line {
  kind: string;
  name: string;
  at: Date;
  by?: string;
  note?: string;
}

/** The timeline, earliest first. Of the dates that stand on the case itself, those that no step tells. */
function stepsOf({ file, events, clock, isPermit }: JudgedCase): CaseDetail["steps"] {
  const { head, steps, pauses } = file;
  const office = head.office === undefined ? {} : { by: head.office };
  const own = events.filter(({ eventId }) => eventId.startsWith(`${head._id}:`));
  const lines: Line[] = [
    ...steps.map(({ kind, name, at, office: by, note }) => ({
      kind,
      name,
      at,
      ...(by === undefined ? office : { by }),
      ...(note === undefined ? {} : { note }),
    })),
    ...pauses.flatMap(({ name, from, until, reason }) => [
      { kind: "specialProcedure", name, at: from, ...office, ...(reason === undefined ? {} : { note: reason }) },
      ...(until === undefined ? [] : [{ kind: "specialProcedureOver", name: `${name}结束`, at: until, ...office }]),
    ]),
    ...own.map(({ kind, at }) => ({ kind, name: OWN_NAMES.get(kind) ?? kind, at, ...office })),
  ];
  return lines
    .filter(({ at }) => at <= clock.asOf)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, ...line }) => ({ ...line, ...lineWords(line.kind, line.name, isPermit), at: formatInstant(at) }));
}

/** How an office would write what only stands as a date on the case. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ["received", "收件"],
  ["accepted", "受理"],
  ["notAccepted", "不予受理"],
  ["decided", "办结"],
  ["withdrawn", "退件"],
]);

function resultOf({ file, clock }: JudgedCase): NonNullable<CaseDetail["result"]> | null {
  const result = latest(file.results.filter(({ type, at }) => type !== undefined && at !== undefined));
  if (result?.type === undefined || result.at === undefined || result.at > clock.asOf) return null;
  const { type, at, note, licence } = result;
  return {
    type,
    plain: resultWords(type),
    at: formatInstant(at),
    ...(note === undefined ? {} : { note }),
    ...(licence === undefined ? {} : { licence: { ...licence } }),
  };
}
