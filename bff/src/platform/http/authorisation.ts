import type { Endpoint } from "@yanta/types";
import { worksAt, type Actor } from "../actor";
import { Problem } from "./problem";

/** Ids below a station begin with the station's and a full stop: `610113-C001.W3`. */
const STATION_IN_ID = /^([A-Za-z0-9-]+)(?:\.|$)/;
const PARAMS_OF_A_STATION = ["stationId", "counterId", "lineId", "slotId"] as const;

/**
 * The table of the contract, enforced: the role must be named in `auth`, and a station in the address must be one of the
 * member of staff. Whose a single appointment or ticket is, its feature asks with `requireStation` or by its owner's id.
 *
 * @throws Problem not-signed-in, not-allowed, not-your-station
 */
export function admit(
  endpoint: Pick<Endpoint, "auth" | "touches">,
  actor: Actor,
  params: Readonly<Record<string, string>>,
): void {
  if (endpoint.auth.includes("anyone")) return;
  if (actor.kind === "anyone") throw notSignedIn();
  const role = actor.kind === "resident" ? "resident" : actor.role;
  if (!endpoint.auth.includes(role)) throw new Problem("not-allowed");
  if (endpoint.touches !== "station" || actor.kind !== "staff") return;
  const stationId = stationIn(params);
  if (stationId !== null && !worksAt(actor, stationId)) throw new Problem("not-your-station");
}

/** 401 names the way to sign in, as RFC 6750 asks. */
export const notSignedIn = (): Problem => new Problem("not-signed-in", { headers: { "WWW-Authenticate": "Bearer" } });

function stationIn(params: Readonly<Record<string, string>>): string | null {
  for (const name of PARAMS_OF_A_STATION) {
    const stationId = STATION_IN_ID.exec(params[name] ?? "")?.[1];
    if (stationId !== undefined) return stationId;
  }
  return null;
}
