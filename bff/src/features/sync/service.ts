import { formatInstant } from "@yanta/domain/calendar";
import type { Page, Province, RecordKind } from "../../gateways/province";
import type { Clock } from "../../platform/clock";
import type { Lease } from "../../platform/jobs";
import type { Logger } from "../../platform/log";
import type { Metrics } from "../../platform/metrics";
import type { Connection } from "../../platform/store";
import { RECORD_KINDS } from "../catalogue";
import { applyChanges, countQuarantined, publish, readProgress, saveProgress } from "./model";
import { afterPage, afterPass, isSettled, versionKey, type TableProgress } from "./rules";

export interface SyncContext {
  connection: Connection;
  province: Province;
  lease: Lease;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  signal: AbortSignal;
  /** Changes of an interrupted run may be in the store unpublished. */
  hasUnpublished: boolean;
}

/** Another process has the job: this one must not write. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

const DAY_MS = 86_400_000;
/** A busy province may change rows in each of our passes; so often we try again at once, then the next run goes on. */
const REPEATS = 5;

/**
 * One run over all tables. When it returns true, everything that the province had at its start is in the store, and
 * the new edition is published.
 *
 * @returns false when a table kept changing under the pull; the next run goes on with it.
 * @throws ProvinceError, LeaseLost or a store error; the progress made so far is saved.
 */
export async function runSync(context: SyncContext): Promise<boolean> {
  const { connection, clock, log, metrics } = context;
  const startedAt = clock.now();
  const startedMs = performance.now();
  let changed = 0;
  let isComplete = true;
  for (const kind of RECORD_KINDS) {
    const outcome = await pullTable(context, kind);
    changed += outcome.changed;
    isComplete &&= outcome.isComplete;
  }
  metrics.quarantined.set(await countQuarantined(connection));
  metrics.syncPassSeconds.set((performance.now() - startedMs) / 1000);
  if (!isComplete) return false;
  await publish(connection, startedAt, changed > 0 || context.hasUnpublished);
  log.info({ changed, ms: Math.round(performance.now() - startedMs) }, "synchronised");
  return true;
}

async function pullTable(context: SyncContext, kind: RecordKind): Promise<{ changed: number; isComplete: boolean }> {
  let progress = await readProgress(context.connection, kind);
  if (progress.page > 1) progress = { ...progress, resumed: true };
  if (isSettled(progress) && (await isUnmoved(context, kind, progress))) return { changed: 0, isComplete: true };
  let changed = 0;
  for (let round = 0; round < REPEATS; round += 1) {
    const pass = await pullPass(context, kind, progress);
    changed += pass.changed;
    if (pass.isComplete) return { changed, isComplete: true };
    progress = pass.next;
  }
  return { changed, isComplete: false };
}

/** Looks at the last page only: same number of rows and same last row mean that nothing has changed. */
async function isUnmoved(
  { province, signal }: SyncContext,
  kind: RecordKind,
  progress: TableProgress,
): Promise<boolean> {
  const first = await province.changes(kind, { since: progress.since, page: 1, signal });
  if (first.total !== progress.total) return false;
  const pages = Math.ceil(first.total / Math.max(first.changes.length, 1));
  const last = first.isLast ? first : await province.changes(kind, { since: progress.since, page: pages, signal });
  const lastChange = last.changes.at(-1);
  return last.total === progress.total && lastChange !== undefined && versionKey(lastChange) === progress.lastRow;
}

async function pullPass(context: SyncContext, kind: RecordKind, from: TableProgress) {
  const { connection, province, signal, metrics, clock } = context;
  const horizon = formatInstant(new Date(clock.now().getTime() + DAY_MS))
    .slice(0, 19)
    .replace("T", " ");
  const seen = new Set<string>();
  let progress = from;
  for (;;) {
    const page: Page<RecordKind> = await province.changes(kind, { since: progress.since, page: progress.page, signal });
    for (const change of page.changes) seen.add(change.rowId);
    if (!(await context.lease.hold())) throw new LeaseLost("another worker has taken over");
    const applied = await applyChanges(connection, kind, page.changes);
    for (const [outcome, rows] of Object.entries(applied)) metrics.syncRows.inc({ table: kind, outcome }, rows);
    const changed = applied.put + applied.removed + applied.quarantined;
    progress = afterPage(progress, { changes: page.changes, changed }, horizon);
    if (!page.isLast) {
      await saveProgress(connection, kind, progress);
      continue;
    }
    const lastChange = page.changes.at(-1);
    const lastRow = lastChange === undefined ? "" : versionKey(lastChange);
    const end = afterPass(progress, { distinctRows: seen.size, total: page.total, lastRow });
    await saveProgress(connection, kind, end.next);
    return { ...end, changed: progress.changed };
  }
}
