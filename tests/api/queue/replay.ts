import { nextFor } from "../../../bff/src/features/queue/rules/order";
import type { QueueTicket } from "../../../bff/src/features/queue/rules/tickets";

export interface Line {
  type: string;
  at: string;
  ticketId?: string;
  counterId?: string;
  lineId?: string;
  lineIds?: string[];
  kind?: "walkIn" | "booked";
  appointmentAt?: string;
  priority?: boolean;
  behind?: string[];
  since?: string;
  lateMinutes?: number;
}

export interface Replay {
  calls: number;
  /** Calls of a ticket that was not the first by the rule. */
  others: string[];
  /** Calls at the instant of the same ticket's return: a clerk takes a parked one up again. */
  resumed: number;
}

/** Goes through a day's log and asks the order rule, at every call, whom it would have called. */
export function replayDay(lines: readonly Line[]): Replay {
  const waiting = new Map<string, QueueTicket>();
  const gone = new Map<string, QueueTicket>();
  const countersLines = new Map<string, readonly string[]>();
  const returnedAt = new Map<string, string>();
  const result: Replay = { calls: 0, others: [], resumed: 0 };
  let lateMs = 0;
  const leave = (ticketId: string): void => {
    const ticket = waiting.get(ticketId);
    if (ticket !== undefined) gone.set(ticketId, ticket);
    waiting.delete(ticketId);
  };
  for (const line of lines) {
    const { ticketId = "", counterId = "" } = line;
    if (line.type === "plan") lateMs = (line.lateMinutes ?? 0) * 60_000;
    if (line.type === "counter.opened") countersLines.set(counterId, line.lineIds ?? []);
    if (line.type === "ticket.taken") waiting.set(ticketId, takenTicket(line, lateMs));
    if (line.type === "ticket.left") leave(ticketId);
    if (line.type === "ticket.returned") {
      const ticket = gone.get(ticketId) ?? waiting.get(ticketId);
      if (ticket !== undefined) waiting.set(ticketId, { ...ticket, behind: [], lineId: line.lineId ?? ticket.lineId });
      returnedAt.set(ticketId, line.at);
    }
    if (line.type === "ticket.deferred") {
      const ticket = waiting.get(ticketId);
      const deferredAt = new Date(line.since ?? line.at);
      if (ticket !== undefined) waiting.set(ticketId, { ...ticket, behind: line.behind ?? [], deferredAt });
    }
    if (line.type !== "ticket.called") continue;
    const next = nextFor(countersLines.get(counterId) ?? [], [...waiting.values()], new Date(line.at));
    result.calls += 1;
    if (returnedAt.get(ticketId) === line.at) result.resumed += 1;
    else if (next?.ticketId !== ticketId)
      result.others.push(`${line.at} ${ticketId} instead of ${next?.ticketId ?? "nobody"}`);
    leave(ticketId);
  }
  return result;
}

function takenTicket(line: Line, lateMs: number): QueueTicket {
  const takenAt = new Date(line.at);
  const appointmentAt = line.appointmentAt === undefined ? undefined : new Date(line.appointmentAt);
  return {
    ticketId: line.ticketId ?? "",
    kind: line.kind ?? "walkIn",
    priority: line.priority === true,
    takenAt,
    ...(appointmentAt === undefined
      ? {}
      : { appointmentAt, onTime: takenAt.getTime() <= appointmentAt.getTime() + lateMs }),
    state: "waiting",
    lineId: line.lineId ?? "",
    calls: 0,
    behind: [],
    eventCount: 0,
  };
}
