import { caseClock } from "@yanta/domain/deadline";
import { notReady } from "../../../platform/http/problem";
import type { Connection } from "../../../platform/store";
import { caseEditions, caseRows, EDITION_ID, type StoredCase } from "../model";
import type { CaseParts } from "../parts";
import { eventsOf, type CaseFile } from "../rules/caseFile";
import { limitsOf } from "../rules/limits";
import type { JudgedCase } from "../rules/views";

/** More cases than anybody has; a firm's agent may have some hundred. */
const MOST_CASES = 500;

/** When the province's word was complete last. @throws Problem temporarily-unavailable before the first time. */
export async function casesAsOf(connection: Connection): Promise<Date> {
  const edition = await caseEditions(connection).findOne({ _id: EDITION_ID });
  if (edition === null) throw notReady();
  return edition.asOf;
}

/** Cases with a number of a person's on them. */
export const casesOfOwner = (connection: Connection, ownerIndex: string): Promise<StoredCase[]> =>
  caseRows(connection, "cases").find({ ownerIndexes: ownerIndex }).limit(MOST_CASES).toArray() as Promise<StoredCase[]>;

/** Of two rows under one number the one that was sent last. */
export async function caseByNumber(connection: Connection, projectNo: string): Promise<StoredCase | null> {
  const found = await caseRows(connection, "cases").find({ projectNo }).sort({ changedAt: -1 }).limit(1).toArray();
  return (found[0] as StoredCase | undefined) ?? null;
}

/** What hangs on cases, with three questions however many there are. */
export async function filesOf(connection: Connection, heads: readonly StoredCase[]): Promise<CaseFile[]> {
  const hanging = { projectNo: { $in: [...new Set(heads.map(({ projectNo }) => projectNo))] } };
  const [steps, pauses, results] = await Promise.all([
    caseRows(connection, "caseSteps").find(hanging).toArray(),
    caseRows(connection, "casePauses").find(hanging).toArray(),
    caseRows(connection, "caseResults").find(hanging).toArray(),
  ]);
  const [stepsOf, pausesOf, resultsOf] = [byNumber(steps), byNumber(pauses), byNumber(results)];
  return heads.map((head) => ({
    head,
    steps: stepsOf.get(head.projectNo) ?? [],
    pauses: pausesOf.get(head.projectNo) ?? [],
    results: resultsOf.get(head.projectNo) ?? [],
  }));
}

function byNumber<Row extends { projectNo: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.projectNo, [...(grouped.get(row.projectNo) ?? []), row]);
  return grouped;
}

/** A case and its clock, by the limits that its item has now. */
export function judge(
  { catalogue, calendar }: Pick<CaseParts, "catalogue" | "calendar">,
  file: CaseFile,
  now: Date,
): JudgedCase {
  const item = catalogue.current().catalogue.itemByCode.get(file.head.taskCode);
  const limits = limitsOf(item);
  const events = eventsOf(file);
  return {
    file,
    events,
    clock: caseClock(events, limits, now, calendar),
    name: item?.name ?? file.head.name,
    isPermit: limits.permit,
  };
}
