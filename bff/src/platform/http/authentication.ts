import { createHash } from "node:crypto";
import type { Endpoint } from "@yanta/types";
import type { Context } from "koa";
import type { Actor, Caller } from "../actor";
import { notSignedIn } from "./authorisation";
import { Problem } from "./problem";

/** What a valid session says about a request. */
export interface Authenticated {
  actor: Actor;
  sessionId: string;
  /** Idled too long: it opens nothing until the password has come again. */
  isLocked: boolean;
}

export interface Use {
  now: Date;
  /** The page refreshes by itself: that keeps nobody's session awake. */
  isBackground: boolean;
}

/** Finds the session of a token; `null` when there is none, or no longer. */
export type Authenticate = (token: string, use: Use) => Promise<Authenticated | null>;

const ANYONE: Actor = { kind: "anyone" };
const LONGEST_USER_AGENT = 300;

/**
 * Says who calls. An endpoint that is open to anyone alone asks no store; one that is open to others too takes a session
 * that is no longer valid as none.
 *
 * @throws Problem not-signed-in, staff-session-locked
 */
export async function identify(
  context: Context,
  endpoint: Pick<Endpoint, "auth" | "admitsLockedSession">,
  authenticate: Authenticate,
  now: Date,
): Promise<{ actor: Actor; caller: Caller }> {
  const caller = callerOf(context);
  const isOpen = endpoint.auth.includes("anyone");
  const token = bearerToken(context.get("Authorization"));
  if (token === null || (isOpen && endpoint.auth.length === 1)) return { actor: ANYONE, caller };
  const session = await authenticate(token, { now, isBackground: context.get("X-Background") === "1" });
  const isShut = session !== null && session.isLocked && endpoint.admitsLockedSession !== true;
  if (session === null || isShut) {
    if (isOpen) return { actor: ANYONE, caller };
    throw isShut ? new Problem("staff-session-locked") : notSignedIn();
  }
  return { actor: session.actor, caller: { ...caller, sessionId: session.sessionId } };
}

const bearerToken = (header: string): string | null => /^Bearer ([A-Za-z0-9._-]{20,200})$/i.exec(header)?.[1] ?? null;

function callerOf(context: Context): Caller {
  return {
    addressHash: createHash("sha256").update(context.ip).digest("base64url"),
    userAgent: context.get("User-Agent").slice(0, LONGEST_USER_AGENT),
    origin: `${context.protocol}://${context.host}`,
  };
}
