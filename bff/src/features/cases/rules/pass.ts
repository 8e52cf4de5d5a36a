import type { CaseChange } from "../../../gateways/province";

/**
 * Where the pull of one table stands. A pass reads the list of what changed since the watermark from its last page to its
 * first. A row that changes meanwhile leaves its place for the end, so that the rows behind it move forward, into pages
 * that are still to be read: some are seen twice, none is passed over. What joins the end is at or after the latest time
 * that the pass has seen, and the next pass begins there. So nothing has to be remembered but this, however long the list,
 * and a pass that was broken off goes on where it stood.
 */
export interface CaseProgress {
  /** Watermark of the running pass, `YYYY-MM-DD HH:mm:ss` of Asia/Shanghai; "" before the first. */
  since: string;
  /** Next page to be read, downwards; 0 when no pass is under way. */
  page: number;
  /** Latest time of change seen in the running pass. */
  latest: string;
  /** Rows changed so far in the running pass. */
  changed: number;
  /** Consecutive passes that changed nothing. */
  quiet: number;
  /** Rows at or after `since`, and the last of them, when the last pass began. */
  total: number;
  lastRow: string;
}

export const freshProgress = (since = ""): CaseProgress => ({
  since,
  page: 0,
  latest: since,
  changed: 0,
  quiet: 0,
  total: 0,
  lastRow: "",
});

type Version = Pick<CaseChange, "rowId" | "changedAt">;

/** Names one version of a row. */
export const versionOf = (change: Version | undefined): string =>
  change === undefined ? "" : `${change.changedAt} ${change.rowId}`;

/**
 * Quiet passes after which a look at the last page replaces reading the watermark's second again, which may hold thousands
 * of rows. One would do for a province that stamps finer than a second.
 */
const SETTLED_AFTER = 2;

export const isSettled = ({ page, quiet, total }: CaseProgress): boolean =>
  page === 0 && quiet >= SETTLED_AFTER && total > 0;

/**
 * @param horizon - a time of change later than this does not move the watermark: one row stamped in the year 9999 would
 *   otherwise hide every later change for ever.
 */
export function afterCasePage(
  progress: CaseProgress,
  page: { changes: readonly Version[]; changed: number },
  horizon: string,
): CaseProgress {
  const times = page.changes.map(({ changedAt }) => changedAt).filter((time) => time <= horizon);
  const latest = times.reduce((a, b) => (a > b ? a : b), progress.latest);
  return { ...progress, page: progress.page - 1, latest, changed: progress.changed + page.changed };
}

/** What the beginning of the pass showed. */
export interface PassStart {
  total: number;
  lastRow: string;
}

export function afterCasePass(progress: CaseProgress, { total, lastRow }: PassStart): CaseProgress {
  const { latest: since } = progress;
  const isQuiet = progress.changed === 0 && progress.since === since;
  return { ...freshProgress(since), quiet: isQuiet ? progress.quiet + 1 : 0, total, lastRow };
}

/** Within a page the last version of a row counts. */
export const latestOfEach = <Row extends { rowId: string }>(changes: readonly Row[]): Row[] => [
  ...new Map(changes.map((change) => [change.rowId, change])).values(),
];
