import { shanghaiDay, statutoryCalendar } from "@yanta/domain/calendar";
import { caseClock, type CaseClock } from "@yanta/domain/deadline";
import type { NoticeKind } from "@yanta/types";
import type { Connection } from "../../../platform/store";
import type { NoticeSource, PendingEvent } from "../../notices";
import { CASE_TELLINGS } from "../model";
import { eventsOf } from "../rules/caseFile";
import { caseByNumber, filesOf } from "../service/readCases";

/** Whether something waits for its end does not depend on how long it may take. */
const NO_LIMITS = { promised: null, statutory: null, permit: false };

type Check = (clock: CaseClock, fields: PendingEvent["fields"]) => boolean;

const isRunning: Check = ({ endedAt, pausedFor }) => endedAt === null && pausedFor === null;

/** What was true when it was found may have changed until the morning. */
const HOLDS: ReadonlyMap<NoticeKind, Check> = new Map<NoticeKind, Check>([
  ["caseHalfGone", isRunning],
  ["caseDueSoon", isRunning],
  ["caseOverdue", ({ endedAt }) => endedAt === null],
  ["casePauseOverdue", ({ pausedFor }) => pausedFor !== null],
  [
    "caseSilent",
    (clock, { on }) => isRunning(clock, {}) && clock.lastEventAt !== null && shanghaiDay(clock.lastEventAt) === on,
  ],
  ["caseSupplement", ({ state }) => state === "supplement"],
  ["caseDecided", ({ endedAt }) => endedAt !== null],
]);

/** What cases have to tell, and whether it still holds. */
export const caseEvents = (connection: Connection): NoticeSource => ({
  collection: CASE_TELLINGS,
  subject: "case",
  isStillDue: async ({ kind, fields, subject }, now) => {
    const head = await caseByNumber(connection, subject.id);
    const [file] = head === null ? [] : await filesOf(connection, [head]);
    if (file === undefined) return false;
    const clock = caseClock(eventsOf(file), NO_LIMITS, now, statutoryCalendar);
    return HOLDS.get(kind)?.(clock, fields) ?? false;
  },
});
