import type { Pause, TimeLimit } from "./types";

/**
 * What happens to a case, as far as its clock cares. Other kinds may come: they move nothing, but they are signs of life.
 *
 * - `received` 收件 · `supplementRequested` 补正告知 · `supplementReceived` 补正材料收到 · `accepted` 受理 · `notAccepted` 不予受理
 * - `suspended` 挂起 and `resumed` 恢复, two events; `specialProcedure` 特别程序, one event with its end
 * - `extended` 延长期限 · `decided` 办结 · `delivered` 送达 · `withdrawn` 撤回, 退件, 作废
 */
export type CaseEventKind =
  | "received"
  | "supplementRequested"
  | "supplementReceived"
  | "accepted"
  | "notAccepted"
  | "suspended"
  | "resumed"
  | "specialProcedure"
  | "extended"
  | "decided"
  | "delivered"
  | "withdrawn";

/** One row of a case's history, in the version that was sent last or in any earlier one. Instants are UTC. */
export interface CaseEvent {
  /** The same in every version of one row. */
  eventId: string;
  /** A `CaseEventKind`, or what this version of the app does not know yet. */
  kind: string;
  at: Date;
  /** When the platform wrote this version: the latest one counts. */
  recordedAt: Date;
  /** This version takes the row back. */
  removed?: boolean;
  /** Of `specialProcedure`: when it ended, or will end; null or absent while nobody knows. */
  until?: Date | null;
  /** Of `specialProcedure` and `suspended`, for the resident: 专家评审. */
  name?: string;
  /** Of `specialProcedure` and `suspended`: how long the resident was told that it takes (行政许可法 art. 45). */
  expected?: TimeLimit;
  /** Of `extended`: by how much. */
  by?: TimeLimit;
  /** Of `extended`: who approved it. Without approval there is no extension (行政许可法 art. 42). */
  approvedBy?: string;
}

/** A pause of a case, with what the resident was told about its length. */
export interface CasePause extends Pause {
  reason: string;
  expected: TimeLimit | null;
}

/**
 * What had happened by `asOf`: the latest version of each row, without those taken back, earliest first. The order in which
 * rows came, and how often, changes nothing.
 */
export function eventsBy(events: readonly CaseEvent[], asOf: Date): CaseEvent[] {
  const latest = new Map<string, CaseEvent>();
  for (const event of events) {
    const known = latest.get(event.eventId);
    if (!known || compareVersions(known, event) < 0) latest.set(event.eventId, event);
  }
  return Array.from(latest.values())
    .filter(({ removed, at }) => removed !== true && at <= asOf)
    .sort(
      (a, b) => a.at.getTime() - b.at.getTime() || compareText(a.kind, b.kind) || compareText(a.eventId, b.eventId),
    );
}

/** Two versions written in the same moment are told apart by what they say, so that every process picks the same. */
const compareVersions = (a: CaseEvent, b: CaseEvent): number =>
  a.recordedAt.getTime() - b.recordedAt.getTime() || compareText(asText(a), asText(b));

const asText = (event: CaseEvent): string =>
  JSON.stringify(Object.entries(event).sort(([a], [b]) => compareText(a, b)));

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
