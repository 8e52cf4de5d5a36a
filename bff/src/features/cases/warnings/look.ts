import { acceptKnown } from "../../../platform/duplicateKey";
import { newId } from "../../../platform/ids";
import type { OutboxEvent } from "../../../platform/outbox";
import { cases, tellings, type StoredCase, type StoredTelling } from "../model";
import type { CaseParts } from "../parts";
import { nextLookAt, politeTime, TAKEN } from "../rules/lookTimes";
import { NOTICE_OF, tellingsOf, type Telling } from "../rules/tellings";
import type { JudgedCase } from "../rules/views";
import { spokenDay } from "../rules/words";
import { residentsOf } from "../service/residentsOf";
import { filesOf, judge } from "../service/readCases";
import { warningRules } from "./warningRules";

/** Bounds what one look holds in memory. */
const CASES_AT_ONCE = 200;

/**
 * Looks at cases that changed, or whose day has come, and keeps what is to be told of them: each telling once, by its key,
 * with the notices to the residents in the same document. Any number of workers may do this at once, and be killed at any
 * moment: a case that was taken stays due until its look is over, and a change that comes meanwhile makes it due again.
 *
 * @returns how many cases were looked at.
 */
export async function lookAtCases(parts: CaseParts, now: Date): Promise<number> {
  const { connection } = parts;
  const due = await cases(connection)
    .find({ lookAt: { $lte: now } }, { projection: { _id: 1 } })
    .limit(CASES_AT_ONCE)
    .toArray();
  if (due.length === 0) return 0;
  const ids = due.map(({ _id }) => _id);
  const claim = newId();
  await cases(connection).updateMany({ _id: { $in: ids }, lookAt: { $lte: now } }, { $set: { lookAt: TAKEN, claim } });
  const taken = await cases(connection)
    .find({ _id: { $in: ids }, claim })
    .toArray();
  const files = await filesOf(connection, taken);
  const judged = files.map((file) => judge(parts, file, now));
  await keepTellings(parts, taken, judged, now);
  const looked = judged.map(({ file, clock }) => ({
    updateOne: {
      filter: { _id: file.head._id, claim, lookAt: TAKEN },
      update: { $set: { lookAt: nextLookAt(clock, now) }, $unset: { claim: "" as const } },
    },
  }));
  if (looked.length > 0) await cases(connection).bulkWrite(looked, { ordered: false });
  return taken.length;
}

async function keepTellings(
  parts: CaseParts,
  taken: readonly StoredCase[],
  judged: readonly JudgedCase[],
  now: Date,
): Promise<void> {
  const heads = new Map(taken.map((head) => [head._id, head]));
  const found = judged.flatMap((one) =>
    tellingsOf(one, parts.calendar, warningRules).map((telling) => ({ one, telling })),
  );
  const fresh = await withoutKnown(parts, found);
  const documents: StoredTelling[] = [];
  for (const { one, telling } of fresh) {
    const head = heads.get(one.file.head._id);
    if (head === undefined) continue;
    const outbox = await noticesOf(parts, { head, name: one.name, telling }, now);
    const { key, kind, on } = telling;
    documents.push({ _id: key, projectNo: head.projectNo, kind, on, foundAt: now, outbox });
  }
  if (documents.length > 0)
    await tellings(parts.connection).insertMany(documents, { ordered: false }).catch(acceptKnown);
}

/** Most of what a look finds was told days ago. The unique id has the last word. */
async function withoutKnown<Found extends { telling: Telling }>(
  { connection }: CaseParts,
  found: readonly Found[],
): Promise<Found[]> {
  if (found.length === 0) return [];
  const keys = found.map(({ telling }) => telling.key);
  const known = await tellings(connection)
    .find({ _id: { $in: keys } }, { projection: { _id: 1 } })
    .toArray();
  const told = new Set(known.map(({ _id }) => _id));
  return found.filter(({ telling }) => !told.has(telling.key));
}

interface Told {
  head: StoredCase;
  name: string;
  telling: Telling;
}

/** To whoever has proven to hold the applicant's number, or the contact's. To nobody else: a phone on a form proves nothing. */
async function noticesOf(parts: CaseParts, { head, name, telling }: Told, now: Date): Promise<OutboxEvent[]> {
  const residents = await residentsOf(parts, head);
  const { projectNo } = head;
  const { key, kind, on } = telling;
  return residents.map((residentId) => ({
    eventId: `${key}:${residentId}`,
    kind: NOTICE_OF[kind],
    residentId,
    dueAt: politeTime(now),
    page: `/packages/cases/detail/index?projectNo=${projectNo}`,
    fields: { item: name, until: spokenDay(on), on },
    subject: { type: "case", id: projectNo },
  }));
}
