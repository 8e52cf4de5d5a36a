import type { z } from "zod";
import type { Route } from "./paths";
import type { ProblemCode } from "./problems";

/** Who may call. `anyone` needs no session; the others are roles of a session. */
export type Audience = "anyone" | "resident" | "clerk" | "supervisor" | "administrator";

/**
 * Whose data an endpoint reads or changes.
 *
 * - `public`: nobody's; there is nothing personal in it.
 * - `own`: only what belongs to the person who is signed in; another's id is answered as if it did not exist.
 * - `station`: what belongs to a station. Staff reach the stations that they are bound to, an administrator all of them;
 *   a resident who is admitted too reaches only their own part.
 * - `any`: anybody's.
 */
export type Touches = "public" | "own" | "station" | "any";

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> extends Route {
  auth: readonly Audience[];
  touches: Touches;
  summary: { en: string; zh: string };
  params?: Params;
  query?: Query;
  body?: Body;
  /** Status of success; 200 unless said. */
  status?: 200 | 201 | 204;
  response: Response;
  /** Codes that the endpoint itself can answer with; input, limits and faults are added to every endpoint. */
  problems: readonly ProblemCode[];
  /** Answers carry an ETag and may be kept for so many seconds by anyone. */
  cacheSeconds?: number;
  /** A write that a thumb can repeat: takes `Idempotency-Key` and replays the first answer. */
  idempotent?: boolean;
  /** Gives something of a licence: the handler leaves a row in the access log before it answers. */
  readsLicences?: boolean;
  /** Answers a staff session that idling has locked too: unlocking and signing out. */
  admitsLockedSession?: boolean;
}

/** Keeps the literal types of a contract value: BFF routes, the client and the OpenAPI document all read it. */
export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(definition: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return definition;
}

/** What the authorisation of an endpoint can answer before its handler runs: follows from `auth` and `touches`. */
export function authorisationProblems({
  auth,
  touches,
  admitsLockedSession,
}: Pick<Endpoint, "auth" | "touches" | "admitsLockedSession">) {
  const problems: ProblemCode[] = [];
  if (auth.includes("anyone")) return problems;
  problems.push("not-signed-in", "not-allowed");
  if (!auth.some((role) => role !== "resident")) return problems;
  if (admitsLockedSession !== true) problems.push("staff-session-locked");
  if (touches === "station") problems.push("not-your-station");
  return problems;
}
