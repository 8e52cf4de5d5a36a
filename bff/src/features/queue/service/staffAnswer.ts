import type { StaffTicket } from "@yanta/types";
import type { Staff } from "../../../platform/actor";
import type { QueueParts } from "../parts";
import { moverOf } from "./actors";
import type { LiveTicket, StationPicture } from "./picture";
import { staffTicketView } from "./ticketView";

/**
 * The ticket at a desk. Its person's masked name is for whoever works at the counter that holds it, and the work is the
 * reason; lists, other counters and those who watch the hall see numbers only.
 */
export async function staffAnswer(
  parts: QueueParts,
  staff: Staff,
  ticket: LiveTicket,
  picture: StationPicture,
): Promise<StaffTicket> {
  const { _id, stationId, heldBy } = ticket;
  const personId = ticket.residentId ?? ticket.personId;
  const isMine = picture.counters.some(({ counterId, staffId }) => counterId === heldBy && staffId === staff.staffId);
  const person =
    isMine && personId !== undefined
      ? await parts.people?.maskedPerson(
          { staff, personId, stationId, subject: { kind: "ticket", id: _id }, reason: "called" },
          picture.asOf,
        )
      : undefined;
  return staffTicketView(parts, picture, ticket, { mover: moverOf(staff), person, now: picture.asOf });
}
