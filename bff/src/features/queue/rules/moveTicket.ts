import { MAX_CALLS, mayMove, moveTable, REQUEUE_MS, UNDO_MS, type Move } from "./moves";
import type { QueueEvent } from "./events";
import type { Mover, QueueTicket, TicketStanding } from "./tickets";

export interface MoveRequest {
  move: Move;
  mover: Mover;
  /** Of `call` and `resume`: the counter that takes the ticket. That it holds no other is the store's to guarantee. */
  counterId?: string;
  /** Of `transfer`: the line it goes to. */
  lineId?: string;
  /** Of `defer`: the people whom it lets pass, in any order. */
  behind?: readonly string[];
}

export type MoveRefusal = "move-not-allowed" | "requeue-too-late";
export type MoveOutcome = { refusal: MoveRefusal } | { refusal: null; ticket: QueueTicket; event: QueueEvent };

/** Answers what a move makes of a ticket, or why it may not be made. `now` is a UTC instant. */
export function moveTicket(ticket: QueueTicket, request: MoveRequest, now: Date): MoveOutcome {
  const refusal = moveRefusal(ticket, request, now);
  if (refusal !== null) return { refusal };
  const { move } = request;
  if (move === "undo") return undone(ticket, now);
  const rule = moveTable[move];
  const before = standingOf(ticket);
  const counterId = request.counterId ?? ticket.heldBy ?? ticket.counterId;
  const standing: TicketStanding = {
    ...before,
    ...changesOf(request, ticket, now),
    state: rule.to,
    ...(counterId === undefined ? {} : { counterId }),
  };
  delete standing.heldBy;
  if (rule.held && counterId !== undefined) standing.heldBy = counterId;
  const moved: QueueTicket = { ...originOf(ticket), ...standing, eventCount: ticket.eventCount + 1 };
  // What the system does stays done: nobody's hand slipped.
  if (rule.undoable && request.mover !== "system") {
    const until = new Date(now.getTime() + UNDO_MS);
    moved.undo = { until, move: request.move, eventIndex: ticket.eventCount, previous: before };
  }
  return { refusal: null, ticket: moved, event: eventOf(move, ticket, standing, now) };
}

/** Why a ticket may not be moved so; null when it may. */
export function moveRefusal(ticket: QueueTicket, request: MoveRequest, now: Date): MoveRefusal | null {
  const { move, mover } = request;
  if (move === "undo") return mayUndo(ticket, mover, now) ? null : "move-not-allowed";
  if (!mayMove(move, ticket.state, mover)) return "move-not-allowed";
  if (move === "recall" && ticket.calls >= MAX_CALLS) return "move-not-allowed";
  if ((move === "call" || move === "resume") && request.counterId === undefined) return "move-not-allowed";
  if (move === "transfer" && (request.lineId === undefined || request.lineId === ticket.lineId))
    return "move-not-allowed";
  if (move === "defer" && (request.behind ?? []).length === 0) return "move-not-allowed";
  if (move === "requeue" && isTooLateToReturn(ticket, now)) return "requeue-too-late";
  return null;
}

export const isTooLateToReturn = ({ skippedAt }: QueueTicket, now: Date): boolean =>
  skippedAt === undefined || now.getTime() > skippedAt.getTime() + REQUEUE_MS;

const mayUndo = ({ undo }: QueueTicket, mover: Mover, now: Date): boolean =>
  (mover === "clerk" || mover === "supervisor") && undo !== undefined && now.getTime() <= undo.until.getTime();

/** What a move writes besides state and counter. */
function changesOf({ move, lineId, behind }: MoveRequest, ticket: QueueTicket, now: Date): Partial<TicketStanding> {
  switch (move) {
    case "call":
      return { calls: 1, calledAt: now };
    case "recall":
      return { calls: ticket.calls + 1, calledAt: now };
    case "skip":
      return { skippedAt: now };
    case "start":
    case "resume":
      return { startedAt: now };
    case "finish":
      return { finishedAt: now };
    case "park":
      return { parkedAt: now };
    case "transfer":
      return { behind: [], ...(lineId === undefined ? {} : { lineId }) };
    case "defer":
      return { behind: behind ?? [], deferredAt: now };
    case "requeue":
    case "release":
      // Who was deferred and then called has let enough people pass.
      return { behind: [] };
    case "leave":
      return { leftAt: now };
    case "undo":
      return {};
  }
}

function undone(ticket: QueueTicket, now: Date): MoveOutcome {
  const { undo, heldBy } = ticket;
  if (undo === undefined) return { refusal: "move-not-allowed" };
  return {
    refusal: null,
    ticket: { ...originOf(ticket), ...undo.previous, eventCount: ticket.eventCount + 1 },
    event: {
      type: "undone",
      at: now,
      undoes: undo.eventIndex,
      move: undo.move,
      ...(heldBy === undefined ? {} : { counterId: heldBy }),
    },
  };
}

function eventOf(move: QueueEvent["type"], before: TicketStanding, standing: TicketStanding, now: Date): QueueEvent {
  const { counterId } = standing;
  return {
    type: move,
    at: now,
    ...(counterId === undefined ? {} : { counterId }),
    ...(move === "transfer" ? { lineId: standing.lineId, fromLineId: before.lineId } : {}),
    ...(move === "defer" ? { behind: [...standing.behind] } : {}),
  };
}

const originOf = ({ ticketId, kind, priority, takenAt, appointmentAt, onTime }: QueueTicket) => ({
  ticketId,
  kind,
  priority,
  takenAt,
  ...(appointmentAt === undefined ? {} : { appointmentAt }),
  ...(onTime === undefined ? {} : { onTime }),
});

/** The part of a ticket that moves change. */
export function standingOf(ticket: TicketStanding): TicketStanding {
  const { state, lineId, calls, behind, ...rest } = ticket;
  const standing: TicketStanding = { state, lineId, calls, behind };
  const { heldBy, counterId, calledAt, startedAt, finishedAt, skippedAt, parkedAt, leftAt, deferredAt } = rest;
  if (heldBy !== undefined) standing.heldBy = heldBy;
  if (counterId !== undefined) standing.counterId = counterId;
  if (calledAt !== undefined) standing.calledAt = calledAt;
  if (startedAt !== undefined) standing.startedAt = startedAt;
  if (finishedAt !== undefined) standing.finishedAt = finishedAt;
  if (skippedAt !== undefined) standing.skippedAt = skippedAt;
  if (parkedAt !== undefined) standing.parkedAt = parkedAt;
  if (leftAt !== undefined) standing.leftAt = leftAt;
  if (deferredAt !== undefined) standing.deferredAt = deferredAt;
  return standing;
}
