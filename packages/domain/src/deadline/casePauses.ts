import type { CaseEvent, CasePause } from "./caseEvents";

const SUSPENDED = "暂停办理";
const SPECIAL_PROCEDURE = "特别程序";

/**
 * The times in which the clock of a case stands still: special procedures and suspensions, cut off where the case ends.
 *
 * @param events - from `eventsBy`.
 * @param endedAt - when it was decided or withdrawn; null while it runs.
 */
export function casePauses(events: readonly CaseEvent[], endedAt: Date | null): CasePause[] {
  const procedures = events
    .filter(({ kind }) => kind === "specialProcedure")
    .map((event) => asPause(event, event.until ?? null, SPECIAL_PROCEDURE));
  return [...procedures, ...suspensions(events)]
    .map((pause) => endingBy(pause, endedAt))
    .filter((pause) => endedAt === null || pause.from <= endedAt);
}

/**
 * Each suspension ends with the first resumption at its moment or later. Suspended twice is suspended once; a resumption
 * of nothing is passed over.
 */
function suspensions(events: readonly CaseEvent[]): CasePause[] {
  const resumed = events.filter(({ kind }) => kind === "resumed").map(({ at }) => at);
  const pauses: CasePause[] = [];
  for (const event of events.filter(({ kind }) => kind === "suspended")) {
    const last = pauses[pauses.length - 1];
    if (last && (last.to === null || event.at < last.to || event.at.getTime() === last.from.getTime())) continue;
    // A resumption ends one suspension only, also when the next one begins at the same moment.
    const end = resumed.find((at) => at >= event.at && !(last?.to && at <= last.to));
    pauses.push(asPause(event, end ?? null, SUSPENDED));
  }
  return pauses;
}

const asPause = ({ at, name, expected }: CaseEvent, to: Date | null, unnamed: string): CasePause => ({
  from: at,
  // An end before the beginning is a slip of the platform: the day of the beginning is all that is sure.
  to: to && to < at ? at : to,
  reason: name ?? unnamed,
  expected: expected ?? null,
});

function endingBy(pause: CasePause, endedAt: Date | null): CasePause {
  if (endedAt === null || (pause.to && pause.to <= endedAt)) return pause;
  return { ...pause, to: endedAt };
}
