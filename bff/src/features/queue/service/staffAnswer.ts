import type { StaffTicket } from "@yanta/types";
import type { Staff } from "../../../platform/actor";
import type { QueueParts } from "../parts";
import { moverOf } from "./actors";
import type { LiveTicket, StationPicture } from "./picture";
import { staffTicketView } from "./ticketView";

/** The ticket at a desk, with its person's masked name while a counter holds it: a list shows numbers only. */
export async function staffAnswer(
  parts: QueueParts,
  staff: Staff,
  ticket: LiveTicket,
  picture: StationPicture,
): Promise<StaffTicket> {
  const { residentId, personId, heldBy } = ticket;
  const who = {
    ...(residentId === undefined ? {} : { residentId }),
    ...(personId === undefined ? {} : { personId }),
  };
  const person = heldBy === undefined ? undefined : await parts.people?.maskedPerson(who);
  return staffTicketView(parts, picture, ticket, { mover: moverOf(staff), person, now: picture.asOf });
}
