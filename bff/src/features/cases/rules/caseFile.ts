import type { CaseEvent } from "@yanta/domain/deadline";
import type { CasePauseRecord, CaseRecord, CaseResultRecord, CaseStepRecord } from "../../../gateways/province";

interface Stamp {
  _id: string;
  changedAt: string;
}

/** A case with everything that hangs on it, in any order. */
export interface CaseFile {
  head: Omit<CaseRecord, "applicant"> & Stamp;
  steps: readonly (CaseStepRecord & Stamp)[];
  pauses: readonly (CasePauseRecord & Stamp)[];
  results: readonly (CaseResultRecord & Stamp)[];
}

/** 补正受理 says two things: what was missing is here, and the case is accepted. */
const MEANINGS: Readonly<Partial<Record<CaseStepRecord["kind"], readonly string[]>>> = {
  supplementAccepted: ["supplementReceived", "accepted"],
};

const NOT_TAKEN = /不予受理/;
const TAKEN_BACK = /退件|撤回|作废|终止/;

/** What a result means where no step says that the case is over. */
function endingOf(type: string): string {
  if (NOT_TAKEN.test(type)) return "notAccepted";
  return TAKEN_BACK.test(type) ? "withdrawn" : "decided";
}

/** Stamps sort as text; one that could not be read comes first. */
const recordedAt = (changedAt: string): Date => {
  const instant = new Date(`${changedAt.replace(" ", "T")}+08:00`);
  return Number.isNaN(instant.getTime()) ? new Date(0) : instant;
};

/**
 * The history of a case as its clock wants it. Steps are the office's own word. The dates that stand on the case itself,
 * and the date of its result, count only where no step tells the same: a corrected step must not be held against an old date.
 */
export function eventsOf({ head, steps, pauses, results }: CaseFile): CaseEvent[] {
  const told: CaseEvent[] = steps.flatMap((step) =>
    (MEANINGS[step.kind] ?? [step.kind]).map((kind) => ({
      eventId: `${step._id}:${kind}`,
      kind,
      at: step.at,
      recordedAt: recordedAt(step.changedAt),
      ...lengthOf(step),
    })),
  );
  const procedures: CaseEvent[] = pauses.map((pause) => ({
    eventId: pause._id,
    kind: "specialProcedure",
    at: pause.from,
    recordedAt: recordedAt(pause.changedAt),
    name: pause.name,
    until: pause.until ?? null,
    ...(pause.length === undefined ? {} : { expected: pause.length }),
  }));
  const has = (kind: string): boolean => told.some((event) => event.kind === kind);
  const dated = (kind: string, at: Date | undefined, changedAt: string): CaseEvent[] =>
    at === undefined || has(kind)
      ? []
      : [{ eventId: `${head._id}:${kind}`, kind, at, recordedAt: recordedAt(changedAt) }];
  const isOver = ["decided", "withdrawn", "notAccepted"].some(has);
  const endings = isOver ? [] : results.flatMap((one) => dated(endingOf(one.type ?? ""), one.at, one.changedAt));
  return [
    ...told,
    ...procedures,
    ...dated("received", head.appliedAt, head.changedAt),
    ...dated("accepted", head.acceptedAt, head.changedAt),
    ...endings.slice(0, 1),
  ];
}

function lengthOf({ kind, length, approvedBy }: CaseStepRecord): Partial<CaseEvent> {
  if (kind === "suspended") return length === undefined ? {} : { expected: length };
  if (kind !== "extended") return {};
  return {
    ...(length === undefined ? {} : { by: length }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
  };
}
