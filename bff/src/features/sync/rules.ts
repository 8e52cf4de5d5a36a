import type { Change, RecordKind } from "../../gateways/province";

/** Where the pull of one table stands. Saved after each page, so that a killed worker goes on from there. */
export interface TableProgress {
  /** Watermark of the running pass: everything before it has been applied. */
  since: string;
  /** Next page of the running pass, from 1. */
  page: number;
  /** Latest time of change seen in the running pass. */
  latest: string;
  /** The pass was taken up again by another process, which does not know which rows were seen. */
  resumed: boolean;
  /** Records changed so far in the running pass. */
  changed: number;
  /** Consecutive passes that changed nothing. */
  quietPasses: number;
  /** Rows at or after `since` when the last pass ended, and the last of them. */
  total: number;
  lastRow: string;
}

export const freshProgress = (since = ""): TableProgress => ({
  since,
  page: 1,
  latest: since,
  resumed: false,
  changed: 0,
  quietPasses: 0,
  total: 0,
  lastRow: "",
});

/**
 * Quiet passes after which a look at the last page replaces re-reading all rows of the watermark's second. One would do
 * for a province that stamps finer than a second; two outlast a change made in the very second that was being read.
 */
const SETTLED_AFTER = 2;

export const isSettled = (progress: TableProgress): boolean =>
  progress.page === 1 && !progress.resumed && progress.quietPasses >= SETTLED_AFTER && progress.total > 0;

/** Names one version of a row. */
export const versionKey = (change: Pick<Change, "rowId" | "changedAt">): string =>
  `${change.changedAt} ${change.rowId}`;

/**
 * Takes a page into the progress.
 *
 * @param horizon - times of change later than this (`YYYY-MM-DD HH:mm:ss`) do not move the watermark: one row stamped in
 * the year 9999 would otherwise hide every later change for ever.
 */
export function afterPage(
  progress: TableProgress,
  page: { changes: readonly Pick<Change, "changedAt">[]; changed: number },
  horizon: string,
): TableProgress {
  const times = page.changes.map((change) => change.changedAt).filter((time) => time <= horizon);
  const latest = times.reduce((a, b) => (a > b ? a : b), progress.latest);
  return { ...progress, page: progress.page + 1, latest, changed: progress.changed + page.changed };
}

/** What the end of a pass showed. */
export interface PassEnd {
  /** Different rows seen in this pass by this process. */
  distinctRows: number;
  /** Rows at or after the watermark, as the last page told. */
  total: number;
  lastRow: string;
}

/**
 * Decides what follows a pass. A row that changes during the pass moves to the end of the list and pulls the rows behind
 * it one place forward, over the page border, unseen. Then fewer different rows were seen than the province counts, and
 * the pass is repeated from the same watermark; applying a row twice changes nothing. A resumed pass is repeated too,
 * because nobody knows what moved while no one was reading. A pass that changed nothing has seen a list at rest, whatever
 * the count: a province that sends one row id twice would else be pulled for ever.
 */
export function afterPass(progress: TableProgress, end: PassEnd): { next: TableProgress; isComplete: boolean } {
  const isComplete = !progress.resumed && (end.distinctRows >= end.total || progress.changed === 0);
  const since = isComplete ? progress.latest : progress.since;
  const quietPasses = isComplete && progress.changed === 0 && progress.since === since ? progress.quietPasses + 1 : 0;
  const next = { ...freshProgress(since), quietPasses, total: end.total, lastRow: end.lastRow };
  return { next, isComplete };
}

/** Within a page the last version of a row counts. */
export function latestOfEach<Kind extends RecordKind>(changes: readonly Change<Kind>[]): Change<Kind>[] {
  return [...new Map(changes.map((change) => [change.rowId, change])).values()];
}

/**
 * Pause before the next try while the province does not answer: doubling to one minute, with jitter so that many
 * districts' workers do not come back in the same second.
 *
 * @param random - from 0 to 1.
 */
export function backoffMs(failures: number, intervalMs: number, random: number): number {
  const ceiling = Math.min(intervalMs * 2 ** Math.min(failures - 1, 6), Math.max(intervalMs, 60_000));
  return Math.round(ceiling * (0.5 + random / 2));
}
