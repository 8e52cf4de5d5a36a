import { formatMillis } from "./exportTime";
import type { CounterEvent, QueueEvent } from "./events";

/** One line of the exported log: `type`, `at` and the fields of the type. */
export type ExportLine = { type: string; at: string } & Record<string, unknown>;

export interface ExportedTicket {
  ticketId: string;
  lineId: string;
  taskCode: string;
  kind: "walkIn" | "booked";
  appointmentId?: string;
  appointmentAt?: Date;
  priority: boolean;
  takenAt: Date;
  events: readonly QueueEvent[];
}

interface Timed {
  at: Date;
  rank: number;
  line: ExportLine;
}

/** Of things that happened in one millisecond, what makes the other possible comes first. */
const RANKS: Record<string, number> = {
  "appointment.booked": 0,
  "counter.opened": 1,
  "ticket.finished": 2,
  "ticket.skipped": 2,
  "ticket.returned": 3,
  "ticket.taken": 3,
  "ticket.deferred": 4,
  "ticket.left": 4,
  "ticket.called": 5,
  "ticket.started": 6,
  "counter.closed": 7,
};

const timed = (type: string, at: Date, fields: Record<string, unknown>): Timed => ({
  at,
  rank: RANKS[type] ?? 9,
  line: { type, at: formatMillis(at), ...fields },
});

/**
 * The history of one ticket in the log's events. Moves that the log has no word for become those that say the same of
 * counter and line: parked = skipped, resumed = returned, called and started; transferred = skipped and returned, with
 * the new `lineId`; a call taken back, or to a counter whose clerk has gone = skipped and returned. Another move that was taken back never happened.
 */
export function ticketLines(ticket: ExportedTicket): Timed[] {
  const { ticketId, lineId, taskCode, kind, appointmentId, appointmentAt, priority } = ticket;
  const taken = timed("ticket.taken", ticket.takenAt, {
    ticketId,
    lineId: originalLine(ticket) ?? lineId,
    taskCode,
    kind,
    ...(appointmentId === undefined ? {} : { appointmentId }),
    ...(appointmentAt === undefined ? {} : { appointmentAt: formatMillis(appointmentAt) }),
    ...(priority ? { priority: true } : {}),
  });
  const undone = new Set(
    ticket.events.flatMap(({ undoes, move }) => (undoes === undefined || move === "call" ? [] : [undoes])),
  );
  let held = false;
  let deferral: Timed[] = [];
  const moves = ticket.events.flatMap((event, index) => {
    if (undone.has(index)) return [];
    const lines = moveLines(ticketId, event, held);
    held = holdsAfter(event, held);
    if (event.type === "defer") deferral = lines;
    if (event.type === "requeue" || event.type === "transfer" || event.type === "release") deferral = [];
    // Back where it was before the call, and still letting others pass.
    return event.type === "undone" && event.move === "call" ? [...lines, ...laterBy(deferral, event.at)] : lines;
  });
  return [taken, ...moves];
}

const laterBy = (lines: readonly Timed[], at: Date): Timed[] =>
  lines.map((timedLine) => ({ ...timedLine, at, line: { ...timedLine.line, at: formatMillis(at) } }));

/** A transferred ticket is in another line now than it was taken for. */
const originalLine = ({ events }: ExportedTicket): string | undefined =>
  events.find(({ fromLineId }) => fromLineId !== undefined)?.fromLineId;

function holdsAfter({ type, move }: QueueEvent, held: boolean): boolean {
  if (type === "call" || type === "start" || type === "resume") return true;
  if (type === "recall" || type === "defer") return held;
  // What is taken back was not counted in the first place, but for a call.
  return type === "undone" && move !== "call" ? held : false;
}

function moveLines(ticketId: string, event: QueueEvent, held: boolean): Timed[] {
  const { at, counterId } = event;
  const atCounter = { ticketId, ...(counterId === undefined ? {} : { counterId }) };
  switch (event.type) {
    case "call":
      return [timed("ticket.called", at, atCounter)];
    case "start":
      return [timed("ticket.started", at, atCounter)];
    case "finish":
      return [timed("ticket.finished", at, atCounter)];
    case "skip":
    case "park":
      return [timed("ticket.skipped", at, atCounter)];
    case "requeue":
      return [timed("ticket.returned", at, { ticketId })];
    case "resume":
      return [
        timed("ticket.returned", at, { ticketId }),
        timed("ticket.called", at, atCounter),
        timed("ticket.started", at, atCounter),
      ];
    case "transfer":
      return [
        ...(held ? [timed("ticket.skipped", at, atCounter)] : []),
        timed("ticket.returned", at, { ticketId, lineId: event.lineId }),
      ];
    case "leave":
      return [...(held ? [timed("ticket.skipped", at, atCounter)] : []), timed("ticket.left", at, { ticketId })];
    case "release":
      return [timed("ticket.skipped", at, atCounter), timed("ticket.returned", at, { ticketId })];
    case "undone":
      return event.move === "call"
        ? [timed("ticket.skipped", at, atCounter), timed("ticket.returned", at, { ticketId })]
        : [];
    case "defer":
      return [timed("ticket.deferred", at, { ticketId, behind: event.behind ?? [], since: formatMillis(at) })];
    case "recall":
      return [];
  }
}

export const counterLines = (counterId: string, events: readonly CounterEvent[]): Timed[] =>
  events.map(({ type, at, lineIds }) =>
    type === "opened"
      ? timed("counter.opened", at, { counterId, lineIds: lineIds ?? [] })
      : timed("counter.closed", at, { counterId }),
  );

export const bookedLine = (booked: {
  appointmentId: string;
  bookedAt: Date;
  startsAt: Date;
  lineId: string;
  taskCode: string;
}): Timed[] => [
  timed("appointment.booked", booked.bookedAt, {
    appointmentId: booked.appointmentId,
    slotStart: formatMillis(booked.startsAt),
    lineId: booked.lineId,
    taskCode: booked.taskCode,
  }),
];

/**
 * Merges histories, each in its own order, by time; within one millisecond by what makes the other possible.
 *
 * @param histories - of single tickets, counters and appointments.
 */
export function mergeHistories(histories: readonly (readonly Timed[])[]): ExportLine[] {
  const heads = histories.filter((history) => history.length > 0).map((history) => ({ history, next: 0 }));
  const lines: ExportLine[] = [];
  const total = histories.reduce((sum, { length }) => sum + length, 0);
  while (lines.length < total) {
    let best: { head: (typeof heads)[number]; event: Timed } | undefined;
    for (const head of heads) {
      const event = head.history[head.next];
      if (event !== undefined && (best === undefined || isEarlier(event, best.event))) best = { head, event };
    }
    if (best === undefined) break;
    best.head.next += 1;
    lines.push(best.event.line);
  }
  return lines;
}

const isEarlier = (a: Timed, b: Timed): boolean =>
  a.at.getTime() < b.at.getTime() || (a.at.getTime() === b.at.getTime() && a.rank < b.rank);
