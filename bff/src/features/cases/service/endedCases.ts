import { Problem } from "../../../platform/http/problem";
import type { CaseParts } from "../parts";
import { casesOfResident, onePerNumber } from "./ownCases";
import { filesOf, judge } from "./readCases";

/** A case for what comes after it. `endedAt` is absent while it is not over. */
export interface CaseEnd {
  projectNo: string;
  taskCode: string;
  name: string;
  endedAt?: Date;
}

/** A resident's cases that ended since an instant, however they ended; none before the real-name check. */
export async function endedCasesOf(parts: CaseParts, residentId: string, since: Date, now: Date): Promise<CaseEnd[]> {
  const own = onePerNumber((await casesOfResident(parts, residentId)) ?? []);
  const ends = (await filesOf(parts.connection, own)).map((file) => endOf(judge(parts, file, now)));
  return ends.filter(({ endedAt }) => endedAt !== undefined && endedAt >= since);
}

/** @throws Problem case-not-found, also for somebody else's and before the real-name check. */
export async function ownCaseEnd(
  parts: CaseParts,
  { residentId, projectNo }: { residentId: string; projectNo: string },
  now: Date,
): Promise<CaseEnd> {
  const own = (await casesOfResident(parts, residentId)) ?? [];
  const [file] = await filesOf(parts.connection, onePerNumber(own.filter((one) => one.projectNo === projectNo)));
  if (file === undefined) throw new Problem("case-not-found");
  return endOf(judge(parts, file, now));
}

const endOf = ({ file: { head }, name, clock: { endedAt } }: ReturnType<typeof judge>): CaseEnd => ({
  projectNo: head.projectNo,
  taskCode: head.taskCode,
  name,
  ...(endedAt === null ? {} : { endedAt }),
});
