import { worksAt, type Actor, type Resident, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { TicketDocument } from "../model";
import type { Mover } from "../rules/tickets";

/** An administrator acts as a supervisor. */
export const moverOf = (actor: Resident | Staff): Mover => {
  if (actor.kind === "resident") return "resident";
  return actor.role === "clerk" ? "clerk" : "supervisor";
};

/** @throws Problem not-signed-in: the contract's `auth` has let nobody else through. */
export function signedIn(actor: Actor): Resident | Staff {
  if (actor.kind === "anyone") throw new Problem("not-signed-in");
  return actor;
}

/** Other people's tickets do not exist for a resident, nor other halls' for a clerk who helps one. */
export const maySee = (
  actor: Resident | Staff,
  { residentId, stationId }: Pick<TicketDocument, "residentId" | "stationId">,
) => (actor.kind === "resident" ? actor.residentId === residentId : worksAt(actor, stationId));
