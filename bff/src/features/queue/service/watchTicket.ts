import { shanghaiDay } from "@yanta/domain/calendar";
import type { Ticket } from "@yanta/types";
import type { Resident, Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { operator, ticketModel } from "../model";
import type { QueueParts } from "../parts";
import { LIVE_STATES } from "../rules/tickets";
import { maySee, ownPersonIds } from "./actors";
import type { LiveTicket, StationPicture } from "./picture";
import { ticketView } from "./ticketView";

/**
 * One's place in line. Phones ask every few seconds: all of them share one look at the hall.
 *
 * @throws Problem ticket-not-found, also for somebody else's.
 */
export async function watchTicket(
  parts: QueueParts,
  actor: Resident | Staff,
  ticketId: string,
  now: Date,
): Promise<Ticket> {
  const ticket = await ticketModel(parts.connection).findById(ticketId, { events: 0, outbox: 0 }).lean<LiveTicket>();
  if (ticket === null || !(await maySee(parts, actor, ticket))) throw new Problem("ticket-not-found");
  return ticketView(parts, await pictureWith(parts, ticket, now), ticket);
}

/**
 * The live tickets of today, the callers' that the resident has proved to be included; one whose call was missed is among
 * them until it is closed.
 */
export async function listOwnTickets(
  parts: QueueParts,
  { residentId }: Resident,
  now: Date,
): Promise<{ items: Ticket[] }> {
  const tickets = await ticketModel(parts.connection)
    .find(
      {
        $or: [{ residentId }, { personId: operator({ $in: [...(await ownPersonIds(parts, residentId))] }) }],
        day: shanghaiDay(now),
        state: operator({ $in: [...LIVE_STATES] }),
      },
      { events: 0, outbox: 0 },
    )
    .sort({ takenAt: 1 })
    .lean<LiveTicket[]>();
  return {
    items: await Promise.all(
      tickets.map(async (ticket) => ticketView(parts, await pictureWith(parts, ticket, now), ticket)),
    ),
  };
}

/** A picture that shows the ticket as it was just read; a recent one may be older than its last move. */
async function pictureWith(parts: QueueParts, ticket: LiveTicket, now: Date): Promise<StationPicture> {
  const recent = await parts.pictures.recent(ticket.stationId, now);
  const isKnown = ticket.state !== "waiting" || recent.byId.get(ticket._id)?.rev === ticket.rev;
  return isKnown ? recent : parts.pictures.fresh(ticket.stationId, now);
}
