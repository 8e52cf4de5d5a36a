import { formatInstant } from "@yanta/domain/calendar";
import type { StaffTicket, Ticket } from "@yanta/types";
import type { QueueParts } from "../parts";
import { mayMove, MAX_CALLS, MOVES, REQUEUE_MS, type Move } from "../rules/moves";
import { orderRuleText } from "../rules/order";
import type { Mover } from "../rules/tickets";
import { namesAt, type Names } from "./hall";
import type { LiveTicket, StationPicture } from "./picture";

const NOW_CALLING_SHOWN = 3;

/** A ticket as its owner sees it. Only what is optional in the contract may be missing. */
export function ticketView(parts: QueueParts, picture: StationPicture, ticket: LiveTicket): Ticket {
  const names = namesAt(parts, ticket.stationId);
  const asOf = formatInstant(picture.asOf);
  const wait = ticket.state === "waiting" ? picture.waits.get(ticket._id) : undefined;
  const ahead = picture.ahead.get(ticket._id) ?? 0;
  const ofLine = picture.waiting.filter(({ lineId }) => lineId === ticket.lineId).length;
  return {
    ticketId: ticket._id,
    number: ticket.number,
    stationId: ticket.stationId,
    stationName: names.stationName,
    lineId: ticket.lineId,
    lineName: names.lineName(ticket.lineId),
    taskCode: ticket.taskCode,
    taskName: names.taskName(ticket.taskCode),
    kind: ticket.kind,
    priority: ticket.priority !== undefined,
    state: ticket.state,
    ahead: ticket.state === "waiting" ? ahead : 0,
    ...(wait === undefined ? {} : { wait: { ...wait, asOf } }),
    ...(ticket.heldBy === undefined ? {} : { counterName: names.counterName(ticket.heldBy) }),
    ...(ticket.calledAt === undefined ? {} : { calledAt: formatInstant(ticket.calledAt) }),
    calls: ticket.calls,
    orderRule: orderRuleText,
    nowCalling: nowCalling(picture, ticket.lineId, names),
    canDefer: ticket.state === "waiting" && ahead < ofLine - 1,
    ...requeueUntil(ticket),
    takenAt: formatInstant(ticket.takenAt),
    asOf,
  };
}

function requeueUntil({ state, skippedAt }: LiveTicket): { requeueUntil?: string } {
  if (state !== "skipped" || skippedAt === undefined) return {};
  return { requeueUntil: formatInstant(new Date(skippedAt.getTime() + REQUEUE_MS)) };
}

/** Tickets at counters, the newest call first. */
export const atCounters = (live: readonly LiveTicket[]): (LiveTicket & { heldBy: string; calledAt: Date })[] =>
  live
    .flatMap((ticket) => {
      const { heldBy, calledAt } = ticket;
      return heldBy === undefined || calledAt === undefined ? [] : [{ ...ticket, heldBy, calledAt }];
    })
    .sort((a, b) => b.calledAt.getTime() - a.calledAt.getTime());

const nowCalling = ({ live }: StationPicture, lineId: string, names: Names): Ticket["nowCalling"] =>
  atCounters(live.filter((ticket) => ticket.lineId === lineId))
    .slice(0, NOW_CALLING_SHOWN)
    .map(({ number, heldBy }) => ({ number, counterName: names.counterName(heldBy) }));

export interface StaffView {
  mover: Mover;
  person?: { name?: string; phone?: string } | undefined;
  now: Date;
}

/** A ticket as the desk sees it, with the moves that the table allows now. */
export function staffTicketView(
  parts: QueueParts,
  picture: StationPicture,
  ticket: LiveTicket,
  { mover, person, now }: StaffView,
): StaffTicket {
  const undoUntil = ticket.undo !== undefined && ticket.undo.until >= now ? ticket.undo.until : undefined;
  return {
    ...ticketView(parts, picture, ticket),
    ...(person === undefined ? {} : { person }),
    ...(ticket.appointmentAt === undefined ? {} : { appointmentAt: formatInstant(ticket.appointmentAt) }),
    ...(ticket.startedAt === undefined || ticket.state !== "serving"
      ? {}
      : { startedAt: formatInstant(ticket.startedAt) }),
    moves: [...movesNow(ticket, mover), ...(undoUntil === undefined ? [] : ["undo"])],
    ...(undoUntil === undefined ? {} : { undoUntil: formatInstant(undoUntil) }),
  };
}

const isMove = (move: Move): move is Exclude<Move, "undo"> => move !== "undo";

const movesNow = ({ state, calls }: LiveTicket, mover: Mover): string[] =>
  MOVES.filter(isMove).filter((move) => mayMove(move, state, mover) && (move !== "recall" || calls < MAX_CALLS));
