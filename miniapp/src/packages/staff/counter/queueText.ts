import type { StaffTicket } from "@yanta/types";

const MINUTE_MS = 60_000;

interface Line {
  lineId: string;
  name: string;
  waiting: number;
  p50?: number;
  p80?: number;
}

export interface LineOfQueue extends Line {
  /** In the order of calls. */
  tickets: StaffTicket[];
  isOwn: boolean;
}

/** Lines with their waiting tickets: those of one's own counter first, each in the order of calls. */
export function linesInOrder(
  lines: readonly Line[],
  waiting: readonly StaffTicket[],
  ownLineIds: readonly string[],
): LineOfQueue[] {
  const all = lines.map((line) => ({
    ...line,
    tickets: waiting.filter(({ lineId }) => lineId === line.lineId),
    isOwn: ownLineIds.includes(line.lineId),
  }));
  return [...all.filter(({ isOwn }) => isOwn), ...all.filter(({ isOwn }) => !isOwn)];
}

/** Newest first: who has just missed the call is the one who comes running. */
export const newestFirst = (skipped: readonly StaffTicket[]): StaffTicket[] =>
  [...skipped].sort((a, b) => ((a.requeueUntil ?? "") < (b.requeueUntil ?? "") ? 1 : -1));

/** 12人等，约8到20分钟. */
export function lineText({ waiting, p50, p80 }: Line): string {
  if (waiting === 0) return "没有人等";
  const range = p50 === undefined || p80 === undefined || p80 < 1 ? "" : `，现在取号约等${spanText(p50, p80)}`;
  return `${waiting}人等${range}`;
}

const spanText = (p50: number, p80: number): string =>
  p80 > p50 ? `${Math.max(1, p50)}到${p80}分钟` : `${Math.max(1, p50)}分钟`;

/** 预约10:30, 现场, with 优先 where it holds: what matters about a ticket in a list. */
export function kindText({ kind, appointmentAt }: Pick<StaffTicket, "kind" | "appointmentAt">): string {
  return kind === "booked" && appointmentAt ? `预约${appointmentAt.slice(11, 16)}` : "现场";
}

/** 等了6分钟. @param now - UTC milliseconds by the BFF's clock. */
export function waitedText(takenAt: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(takenAt)) / MINUTE_MS);
  return minutes < 1 ? "刚取号" : `等了${minutes}分钟`;
}

/** 04:12 since a moment. Both are UTC milliseconds. */
export function elapsedText(since: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
