import { formatInstant } from "@yanta/domain/calendar";
import type { SessionSummary } from "@yanta/types";
import type { z } from "zod";
import type { Authenticated, Use } from "../../../platform/http/authentication";
import { Problem } from "../../../platform/http/problem";
import { newId } from "../../../platform/ids";
import type { Connection } from "../../../platform/store";
import { residentSessionModel } from "../model/sessions";
import { RESIDENT_TOUCH_MS, residentExpiry } from "../rules/sessionLife";
import { hashOfToken, newToken } from "./tokens";

/** Opens a session on a device. The token is told once, here. */
export async function openResidentSession(
  connection: Connection,
  { residentId, device }: { residentId: string; device: string },
  now: Date,
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken("resident");
  const expiresAt = residentExpiry(now, now);
  const session = {
    _id: newId(now),
    tokenHash: hashOfToken(token),
    residentId,
    device,
    createdAt: now,
    lastUsedAt: now,
    expiresAt,
  };
  await residentSessionModel(connection).create(session);
  return { token, expiresAt: formatInstant(expiresAt) };
}

/** The resident of a token, whose session slides on with the use; `null` when it has ended. */
export async function residentOfToken(
  connection: Connection,
  token: string,
  { now, isBackground }: Use,
): Promise<Authenticated | null> {
  const sessions = residentSessionModel(connection);
  const session = await sessions.findOne({ tokenHash: hashOfToken(token) }).lean();
  if (session === null || session.expiresAt <= now) return null;
  const isStale = now.getTime() - session.lastUsedAt.getTime() >= RESIDENT_TOUCH_MS;
  if (isStale && !isBackground) {
    const used = { lastUsedAt: now, expiresAt: residentExpiry(session.createdAt, now) };
    await sessions.updateOne({ _id: session._id }, { $set: used });
  }
  return { actor: { kind: "resident", residentId: session.residentId }, sessionId: session._id, isLocked: false };
}

/** The devices that are signed in, the one used last first. */
export async function listResidentSessions(
  connection: Connection,
  { residentId, sessionId }: { residentId: string; sessionId: string | undefined },
  now: Date,
): Promise<{ items: z.input<typeof SessionSummary>[] }> {
  const sessions = await residentSessionModel(connection).find({ residentId }).sort({ lastUsedAt: -1 }).lean();
  const items = sessions
    .filter(({ expiresAt }) => expiresAt > now)
    .map((session) => ({
      sessionId: session._id,
      device: session.device,
      createdAt: formatInstant(session.createdAt),
      lastUsedAt: formatInstant(session.lastUsedAt),
      expiresAt: formatInstant(session.expiresAt),
      current: session._id === sessionId,
    }));
  return { items };
}

/** Signs one device of the resident out. @throws Problem session-not-found, also for another's. */
export async function revokeResidentSession(
  connection: Connection,
  residentId: string,
  sessionId: string,
): Promise<undefined> {
  const { deletedCount } = await residentSessionModel(connection).deleteOne({ _id: sessionId, residentId });
  if (deletedCount === 0) throw new Problem("session-not-found");
}

export async function closeResidentSession(connection: Connection, sessionId: string | undefined): Promise<undefined> {
  if (sessionId !== undefined) await residentSessionModel(connection).deleteOne({ _id: sessionId });
}
