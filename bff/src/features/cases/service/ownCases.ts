import { formatInstant } from "@yanta/domain/calendar";
import type { CaseDetail, CaseSummary } from "@yanta/types";
import { offsetOf, pageOf, type PageOf } from "../../../platform/http/cursor";
import { Problem } from "../../../platform/http/problem";
import type { StoredCase } from "../model";
import type { CaseParts } from "../parts";
import { mostPressingFirst } from "../rules/order";
import { detailOf, summaryOf } from "../rules/views";
import { casesAsOf, casesOfOwner, filesOf, judge } from "./readCases";
import { ownerIndexOf } from "./seal";

interface Query {
  limit: number;
  cursor?: string | undefined;
}

/**
 * A resident's cases, what needs something first.
 *
 * @throws Problem real-name-needed, temporarily-unavailable
 */
export async function listOwnCases(
  parts: CaseParts,
  residentId: string,
  { limit, cursor }: Query,
  now: Date,
): Promise<PageOf<CaseSummary> & { asOf: string }> {
  const offset = offsetOf(cursor);
  const own = await casesOfResident(parts, residentId);
  if (own === null) throw new Problem("real-name-needed");
  const asOf = await casesAsOf(parts.connection);
  const files = await filesOf(parts.connection, onePerNumber(own));
  const summaries = files.map((file) => summaryOf(judge(parts, file, now))).sort(mostPressingFirst);
  return { ...pageOf(summaries, offset, limit), asOf: formatInstant(asOf) };
}

/**
 * One of a resident's own cases. Another's and one that does not exist are the same; before the real-name check all are.
 *
 * @throws Problem real-name-needed, case-not-found, temporarily-unavailable
 */
export async function ownCase(
  parts: CaseParts,
  { residentId, projectNo }: { residentId: string; projectNo: string },
  now: Date,
): Promise<CaseDetail> {
  const asOf = await casesAsOf(parts.connection);
  const own = await casesOfResident(parts, residentId);
  if (own === null) throw new Problem("real-name-needed");
  const [head] = onePerNumber(own.filter((one) => one.projectNo === projectNo));
  if (head === undefined) throw new Problem("case-not-found");
  const [file] = await filesOf(parts.connection, [head]);
  if (file === undefined) throw new Problem("case-not-found");
  return detailOf(judge(parts, file, now), asOf);
}

/** `null` before the real-name check: until then nobody knows whose cases to look for. */
export async function casesOfResident(
  { connection, crypto, people }: CaseParts,
  residentId: string,
): Promise<StoredCase[] | null> {
  const identity = await people.checkedIdentityOf(residentId);
  if (identity === null) return null;
  return casesOfOwner(connection, await ownerIndexOf(crypto, identity.residentIdNumber));
}

/** Of two rows under one number the one that was sent last. */
export function onePerNumber(rows: readonly StoredCase[]): StoredCase[] {
  const inOrder = [...rows].sort((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
  return [...new Map(inOrder.map((row) => [row.projectNo, row])).values()];
}
