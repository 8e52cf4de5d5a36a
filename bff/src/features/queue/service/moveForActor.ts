import type { StaffTicket, Ticket } from "@yanta/types";
import { requireStation, type Resident, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { ticketModel, type TicketDocument } from "../model";
import type { QueueParts } from "../parts";
import type { MoveRequest } from "../rules/moveTicket";
import { passedBy } from "../rules/order";
import { queueTicketOf } from "../rules/stored";
import { maySee, moverOf } from "./actors";
import { afterChange } from "./afterChange";
import { applyMove } from "./applyMove";
import { stationById } from "./hall";
import { staffAnswer } from "./staffAnswer";
import { ticketView } from "./ticketView";

/** Two people who move one ticket at once: the second move is judged on what the first has left, once. */
const ATTEMPTS = 2;

type MoveWish = Omit<MoveRequest, "mover">;
type WishFor = (ticket: TicketDocument) => MoveWish | Promise<MoveWish>;

/** @throws Problem ticket-not-found. */
export async function ticketById({ connection }: QueueParts, ticketId: string): Promise<TicketDocument> {
  const ticket = await ticketModel(connection).findById(ticketId).lean<TicketDocument>();
  if (ticket === null) throw new Problem("ticket-not-found");
  return ticket;
}

/** @throws Problem ticket-not-found, move-not-allowed, requeue-too-late. */
async function move(
  parts: QueueParts,
  first: TicketDocument,
  { mover, wishFor }: { mover: MoveRequest["mover"]; wishFor: WishFor },
  now: Date,
): Promise<TicketDocument> {
  let document = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const applied = await applyMove(parts, document, { ...(await wishFor(document)), mover }, now);
    if (applied.refusal === null) {
      await tellBooking(parts, document, applied.ticket);
      return applied.ticket;
    }
    if (applied.refusal === "requeue-too-late") throw new Problem("requeue-too-late");
    if (applied.refusal !== "outdated") break;
    document = await ticketById(parts, first._id);
  }
  throw new Problem("move-not-allowed");
}

/** Served or, by an undo, not served after all. */
async function tellBooking({ booking }: QueueParts, before: TicketDocument, after: TicketDocument): Promise<void> {
  const isFinished = after.state === "finished";
  if (after.appointmentId === undefined || isFinished === (before.state === "finished")) return;
  await booking.setServed(after.appointmentId, isFinished);
}

/** A move from the phone, or by a clerk who helps: the answer is the ticket as its owner sees it. */
export async function moveForOwner(
  parts: QueueParts,
  actor: Resident | Staff,
  ticketId: string,
  { wishFor, now }: { wishFor: WishFor; now: Date },
): Promise<Ticket> {
  const ticket = await ticketById(parts, ticketId);
  if (!(await maySee(parts, actor, ticket))) throw new Problem("ticket-not-found");
  const moved = await move(parts, ticket, { mover: moverOf(actor), wishFor }, now);
  return ticketView(parts, await afterChange(parts, ticket.stationId, now), moved);
}

/** A move from the desk. */
export async function moveAtDesk(
  parts: QueueParts,
  staff: Staff,
  ticketId: string,
  { wishFor, now }: { wishFor: WishFor; now: Date },
): Promise<StaffTicket> {
  const ticket = await ticketById(parts, ticketId);
  requireStation(staff, ticket.stationId);
  const moved = await move(parts, ticket, { mover: moverOf(staff), wishFor }, now);
  return staffAnswer(parts, staff, moved, await afterChange(parts, ticket.stationId, now));
}

/** Names the people whom a deferred ticket lets pass, as they wait now. */
export const deferWish =
  (parts: QueueParts, places: number, now: Date): WishFor =>
  async (ticket) => {
    const { waiting } = await parts.pictures.fresh(ticket.stationId, now);
    return { move: "defer", behind: passedBy(queueTicketOf(ticket), waiting, places, now) };
  };

/** A parked ticket goes on where its clerk sits now, else where it was parked. */
export const resumeWish =
  (parts: QueueParts, { staffId }: Staff, now: Date): WishFor =>
  async (ticket) => {
    const { counters } = await parts.pictures.fresh(ticket.stationId, now);
    const own = counters.find((counter) => counter.staffId === staffId && counter.state !== "closed");
    const counterId = own?.counterId ?? ticket.counterId;
    return { move: "resume", ...(counterId === undefined ? {} : { counterId }) };
  };

/** @throws Problem line-not-found when the hall has no such line. */
export const transferWish =
  (parts: QueueParts, lineId: string): WishFor =>
  (ticket) => {
    const lines = parts.lines.linesAt(stationById(parts, ticket.stationId));
    if (!lines.some((line) => line.lineId === lineId)) throw new Problem("line-not-found");
    return { move: "transfer", lineId };
  };
