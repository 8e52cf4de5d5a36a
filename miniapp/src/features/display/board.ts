import type { HallDisplay } from "@yanta/types";

/** A call; called once more it is another one. */
type Call = HallDisplay["called"][number];

/** What the screen knows. Times are this device's own milliseconds unless they say otherwise. */
export interface Board {
  display?: HallDisplay;
  /** When something last arrived, and what time the server said it was then (UTC). */
  heard?: { at: number; asOf: number };
  /** Since when the line is known to be broken. */
  brokenSince?: number;
  /** When each call was last on the screen: one that a clerk brings back by taking a move back is no new call. */
  shownAt: Readonly<Record<string, number>>;
  /** Until when each new call stands out. */
  freshUntil: Readonly<Record<string, number>>;
  /** What a screen reader is told: the calls that came last. */
  spoken: string;
}

export type News =
  | { kind: "display"; display: HallDisplay; at: number }
  /** A sign of life; `asOf` is the server's time. */
  | { kind: "beat"; asOf: string; at: number }
  | { kind: "broken"; at: number };

/** So long a new call stands out; a steady inversion, nothing blinks. */
const FRESH_MS = 8_000;
/** The server gives a sign of life every ten seconds: half as long again without one means that something is wrong. */
const SILENT_MS = 15_000;
/** A line that breaks and is back within this time has lost nothing worth a warning. */
const BROKEN_MS = 5_000;

/** Longer than the ten seconds in which a move can be taken back. */
const REMEMBERED_MS = 30_000;

export const emptyBoard: Board = { shownAt: {}, freshUntil: {}, spoken: "" };

/** Every display is whole: one that comes after a gap brings everything that was missed, and each new call stands out. */
export function afterNews(board: Board, news: News): Board {
  if (news.kind === "broken") return { ...board, brokenSince: board.brokenSince ?? news.at };
  const { brokenSince: _mended, ...rest } = board;
  if (news.kind === "beat") return { ...rest, heard: { at: news.at, asOf: Date.parse(news.asOf) } };
  const { display, at } = news;
  const known = shownUntil(board, at);
  const added = board.display === undefined ? [] : display.called.filter((call) => known[callKey(call)] === undefined);
  const present = new Set(display.called.map(callKey));
  const stillFresh = Object.entries(board.freshUntil).filter(([key, until]) => until > at && present.has(key));
  return {
    ...rest,
    display,
    heard: { at, asOf: Date.parse(display.asOf) },
    shownAt: { ...known, ...Object.fromEntries([...present].map((key) => [key, at] as const)) },
    freshUntil: Object.fromEntries([...stillFresh, ...added.map((call) => [callKey(call), at + FRESH_MS] as const)]),
    spoken: added.length === 0 ? board.spoken : added.map(spokenCall).join("，"),
  };
}

/** The calls that the screen has shown until a moment ago; those that it still shows count as shown now. */
function shownUntil({ display, shownAt }: Board, at: number): Record<string, number> {
  const remembered = Object.entries(shownAt).filter(([, when]) => at - when <= REMEMBERED_MS);
  return Object.fromEntries([...remembered, ...(display?.called ?? []).map((call) => [callKey(call), at] as const)]);
}

const callKey = ({ number, calledAt, calls }: Call): string => `${number} ${calledAt} ${calls}`;
const spokenCall = ({ number, counterName }: Call): string => `${number}号请到${counterName}`;

/** Whether the numbers may be old. A screen that has never heard anything is loading, not stale. */
export function isStale({ heard, brokenSince }: Board, now: number): boolean {
  if (heard === undefined) return false;
  return now - heard.at >= SILENT_MS || (brokenSince !== undefined && now - brokenSince >= BROKEN_MS);
}

/** The server's time now: the clock of a hall's computer is nobody's concern. UTC milliseconds. */
export function serverTime({ heard }: Board, now: number): number {
  return heard === undefined ? now : heard.asOf + Math.max(0, now - heard.at);
}

export interface CallRow {
  key: string;
  number: string;
  counterName: string;
  fresh: boolean;
}

/** Rows that can be read across a hall. */
const LARGE_ROWS = 5;

/** The calls, those that stand out first, then the newest; what does not fit large follows smaller. */
export function callRows({ display, freshUntil }: Board, now: number): { large: CallRow[]; small: CallRow[] } {
  const rows = (display?.called ?? []).map((call) => {
    const key = callKey(call);
    return { key, number: call.number, counterName: call.counterName, fresh: (freshUntil[key] ?? 0) > now };
  });
  const ordered = [...rows.filter(({ fresh }) => fresh), ...rows.filter(({ fresh }) => !fresh)];
  return { large: ordered.slice(0, LARGE_ROWS), small: ordered.slice(LARGE_ROWS) };
}

/** Nobody waits and nobody is called. */
export const isIdle = ({ display }: Board): boolean =>
  display !== undefined && display.called.length === 0 && display.lines.every(({ waiting }) => waiting === 0);
