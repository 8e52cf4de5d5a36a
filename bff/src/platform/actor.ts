import type { StaffRole } from "@yanta/types";
import type { z } from "zod";
import { Problem } from "./http/problem";

/** Who makes a request, as the session says; the contract's `auth` of the endpoint has admitted this kind. */
export type Actor =
  | { kind: "anyone" }
  | { kind: "resident"; residentId: string }
  | { kind: "staff"; staffId: string; role: z.infer<typeof StaffRole>; stationIds: readonly string[] };

export type Resident = Extract<Actor, { kind: "resident" }>;
export type Staff = Extract<Actor, { kind: "staff" }>;

/** The request behind an actor, as far as a feature may know it. */
export interface Caller {
  /** Hash of the client's address: enough to count by, nothing to find a person by. */
  addressHash: string;
  /** What the browser or phone calls itself; "" when it says nothing. */
  userAgent: string;
  /** `https://host` at which the client reached us. */
  origin: string;
  /** The session of the actor; absent for anyone. */
  sessionId?: string;
}

/** The resident behind a request. @throws Problem not-signed-in for anybody else. */
export function asResident(actor: Actor): Resident {
  if (actor.kind !== "resident") throw new Problem("not-signed-in");
  return actor;
}

/** The member of staff behind a request. @throws Problem not-signed-in for anybody else. */
export function asStaff(actor: Actor): Staff {
  if (actor.kind !== "staff") throw new Problem("not-signed-in");
  return actor;
}

/** Whether the station is one of theirs; an administrator's are all of the district. */
export const worksAt = (staff: Staff, stationId: string): boolean =>
  staff.role === "administrator" || staff.stationIds.includes(stationId);

/**
 * For what the address does not tell, such as the station of a ticket: the door has checked only ids that name one.
 *
 * @throws Problem not-your-station
 */
export function requireStation(staff: Staff, stationId: string): void {
  if (!worksAt(staff, stationId)) throw new Problem("not-your-station");
}

/** One text for each actor, for what must be kept apart: idempotency keys, counters. */
export function actorKey(actor: Actor): string {
  if (actor.kind === "anyone") return "anyone";
  return actor.kind === "resident" ? `resident:${actor.residentId}` : `staff:${actor.staffId}`;
}
