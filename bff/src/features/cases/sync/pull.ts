import { formatInstant } from "@yanta/domain/calendar";
import type { CasePage, CaseRecordKind, Province } from "../../../gateways/province";
import type { Clock } from "../../../platform/clock";
import type { Lease } from "../../../platform/jobs";
import type { Logger } from "../../../platform/log";
import type { Metrics } from "../../../platform/metrics";
import { caseEditions, caseProgress, EDITION_ID } from "../model";
import type { CaseParts } from "../parts";
import { afterCasePage, afterCasePass, freshProgress, isSettled, versionOf, type CaseProgress } from "../rules/pass";
import { applyCasePage } from "./applyPage";

export interface CasePull extends Pick<CaseParts, "connection" | "crypto"> {
  province: Pick<Province, "caseChanges">;
  lease: Lease;
  clock: Pick<Clock, "now">;
  log: Logger;
  metrics: Pick<Metrics, "syncRows">;
  signal: AbortSignal;
  /** Whoever worked before may have been killed between two writes. */
  isInDoubt: boolean;
}

/** Another process has the job: this one must not write. */
export class CaseLeaseLost extends Error {
  override readonly name = "CaseLeaseLost";
}

const KINDS = ["cases", "caseSteps", "casePauses", "caseResults"] as const satisfies readonly CaseRecordKind[];
const DAY_MS = 86_400_000;
/** While pages are read, others are written at the other side; so often we look again at once, then the next run goes on. */
const PASSES = 5;

/**
 * One run over the tables of cases. When it returns true, all that the province had at its start is in the store.
 *
 * @throws ProvinceError, CaseLeaseLost or a store error; the progress made so far is saved.
 */
export async function pullCases(pull: CasePull): Promise<boolean> {
  const { connection, clock, log } = pull;
  const asOf = clock.now();
  const startedMs = performance.now();
  let changed = 0;
  let isComplete = true;
  for (const kind of KINDS) {
    const outcome = await pullTable(pull, kind);
    changed += outcome.changed;
    isComplete &&= outcome.isComplete;
  }
  if (!isComplete) return false;
  await caseEditions(connection).updateOne({ _id: EDITION_ID }, { $set: { asOf } }, { upsert: true });
  if (changed > 0) log.info({ changed, ms: Math.round(performance.now() - startedMs) }, "cases synchronised");
  return true;
}

async function pullTable(pull: CasePull, kind: CaseRecordKind): Promise<{ changed: number; isComplete: boolean }> {
  let progress = await readProgress(pull, kind);
  let changed = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const first = await readPage(pull, kind, { progress, page: 1 });
    if (isSettled(progress) && (await isUnmoved(pull, kind, { progress, first }))) return { changed, isComplete: true };
    const passed = await pullPass(pull, kind, { progress, first });
    changed += passed.changed;
    // One page is one moment of the province. Of several, a row may have left a page before it was read, for the end.
    if (passed.isOnePage || passed.changed === 0) return { changed, isComplete: true };
    progress = passed.next;
  }
  return { changed, isComplete: false };
}

async function readProgress({ connection }: CasePull, kind: CaseRecordKind): Promise<CaseProgress> {
  const stored = await caseProgress(connection).findOne({ _id: kind });
  if (stored === null) return freshProgress();
  const { _id, ...progress } = stored;
  return progress;
}

const saveProgress = async ({ connection }: CasePull, kind: CaseRecordKind, progress: CaseProgress): Promise<void> => {
  await caseProgress(connection).updateOne({ _id: kind }, { $set: progress }, { upsert: true });
};

const readPage = <Kind extends CaseRecordKind>(
  { province, signal }: CasePull,
  kind: Kind,
  { progress, page }: { progress: CaseProgress; page: number },
): Promise<CasePage<Kind>> => province.caseChanges(kind, { since: progress.since, page, signal });

interface Begun {
  progress: CaseProgress;
  first: CasePage;
}

/** Same number of rows and same last row mean that nothing has changed. */
async function isUnmoved(pull: CasePull, kind: CaseRecordKind, { progress, first }: Begun): Promise<boolean> {
  if (first.total !== progress.total) return false;
  const last = first.pages <= 1 ? first : await readPage(pull, kind, { progress, page: first.pages });
  return versionOf(last.changes.at(-1)) === progress.lastRow;
}

/** Reads from the last page to the first; a pass that was broken off goes on at its page. */
async function pullPass(pull: CasePull, kind: CaseRecordKind, { progress: from, first }: Begun) {
  const isResumed = from.page > 0;
  const pages = Math.max(first.pages, 1);
  let progress: CaseProgress = { ...from, page: isResumed ? Math.min(from.page, pages) : pages };
  let lastRow = isResumed ? from.lastRow : "";
  while (progress.page > 0) {
    const isWhole = pages === 1;
    const page: CasePage = isWhole ? first : await readPage(pull, kind, { progress, page: progress.page });
    if (progress.page === pages) lastRow = versionOf(page.changes.at(-1));
    progress = await takePage(pull, kind, { progress: { ...progress, lastRow }, page });
  }
  const next = afterCasePass(progress, { total: first.total, lastRow });
  await saveProgress(pull, kind, next);
  return { next, changed: progress.changed, isOnePage: pages === 1 };
}

async function takePage(
  pull: CasePull,
  kind: CaseRecordKind,
  { progress, page }: { progress: CaseProgress; page: CasePage },
): Promise<CaseProgress> {
  const { lease, metrics, isInDoubt, clock } = pull;
  if (!(await lease.hold())) throw new CaseLeaseLost("another worker has taken over");
  const isFirstPass = progress.since === "";
  const applied = await applyCasePage(pull, kind, { changes: page.changes, isInDoubt, isFirstPass });
  for (const [outcome, rows] of Object.entries(applied)) metrics.syncRows.inc({ table: kind, outcome }, rows);
  const changed = applied.put + applied.removed + applied.quarantined;
  const next = afterCasePage(progress, { changes: page.changes, changed }, horizonOf(clock.now()));
  if (next.page > 0) await saveProgress(pull, kind, next);
  return next;
}

const horizonOf = (now: Date): string =>
  formatInstant(new Date(now.getTime() + DAY_MS))
    .slice(0, 19)
    .replace("T", " ");
