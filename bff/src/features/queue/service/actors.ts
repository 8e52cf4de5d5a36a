import { worksAt, type Actor, type Resident, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { TicketDocument } from "../model";
import type { QueueParts } from "../parts";
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

/** A resident's own id and those of callers whose number they have verified: whose tickets are theirs. */
export const ownPersonIds = async ({ people }: QueueParts, residentId: string): Promise<readonly string[]> =>
  (await people?.personIdsOf(residentId)) ?? [residentId];

/**
 * Other people's tickets do not exist for a resident, nor other halls' for a clerk who helps one. A ticket that a clerk
 * made for a caller is the resident's who has verified that number.
 */
export async function maySee(
  parts: QueueParts,
  actor: Resident | Staff,
  { residentId, personId, stationId }: Pick<TicketDocument, "residentId" | "personId" | "stationId">,
): Promise<boolean> {
  if (actor.kind === "staff") return worksAt(actor, stationId);
  if (actor.residentId === residentId) return true;
  return personId !== undefined && (await ownPersonIds(parts, actor.residentId)).includes(personId);
}
