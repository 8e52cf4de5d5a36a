import { daysBetween, shanghaiDay, type WorkCalendar } from "@yanta/domain/calendar";
import { warningsOf, type WarningKind, type WarningRules } from "@yanta/domain/deadline";
import type { NoticeKind } from "@yanta/types";
import type { JudgedCase } from "./views";

export type TellingKind = WarningKind | "supplement" | "decided";

/** Something to be told about a case. `key` is the same for the same fact, whichever process finds it and whenever. */
export interface Telling {
  key: string;
  kind: TellingKind;
  /** Day of Asia/Shanghai that it is about. */
  on: string;
}

/** How a resident is told. */
export const NOTICE_OF: Readonly<Record<TellingKind, NoticeKind>> = {
  halfGone: "caseHalfGone",
  threeDaysLeft: "caseDueSoon",
  oneDayLeft: "caseDueSoon",
  overdue: "caseOverdue",
  statutoryOverdue: "caseOverdue",
  pauseOverdue: "casePauseOverdue",
  silent: "caseSilent",
  supplement: "caseSupplement",
  decided: "caseDecided",
};

/** What happened longer ago is no news: a first synchronisation brings years of it. */
const NEWS_DAYS = 7;

/** Everything to be told at the moment of the case's clock. Whoever stores the keys under a unique index tells it once. */
export function tellingsOf(judged: JudgedCase, calendar: WorkCalendar, rules: WarningRules): Telling[] {
  const { file, clock } = judged;
  const { projectNo } = file.head;
  return [...warningsOf(projectNo, clock, calendar, rules), ...supplementTold(judged), ...resultTold(judged)];
}

function supplementTold({ file: { head, steps }, clock }: JudgedCase): Telling[] {
  if (clock.state !== "supplement") return [];
  const asked = steps.filter(({ kind, at }) => kind === "supplementRequested" && isNews(at, clock.asOf));
  return asked.map(({ _id, at }) => ({
    key: `${head.projectNo}:supplement:${_id}`,
    kind: "supplement",
    on: shanghaiDay(at),
  }));
}

function resultTold({ file: { head }, clock }: JudgedCase): Telling[] {
  const { endedAt, asOf } = clock;
  if (endedAt === null || !isNews(endedAt, asOf)) return [];
  return [{ key: `${head.projectNo}:decided`, kind: "decided", on: shanghaiDay(endedAt) }];
}

const isNews = (at: Date, asOf: Date): boolean => daysBetween(shanghaiDay(at), shanghaiDay(asOf)) <= NEWS_DAYS;
