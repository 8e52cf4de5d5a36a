import mongoose from "mongoose";
import type { Authenticated, Use } from "../../../platform/http/authentication";
import { newId } from "../../../platform/ids";
import type { Connection } from "../../../platform/store";
import { staffSessionModel } from "../model/sessions";
import { staffModel } from "../model/staff";
import { hasIdled, STAFF_ABSOLUTE_MS, STAFF_IDLE_MS, STAFF_TOUCH_MS } from "../rules/sessionLife";
import { hashOfToken, newToken } from "./tokens";

/** Opens a desk for twelve hours. The token is told once, here. */
export async function openStaffSession(
  connection: Connection,
  staffId: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken("staff");
  const expiresAt = new Date(now.getTime() + STAFF_ABSOLUTE_MS);
  await staffSessionModel(connection).create({
    _id: newId(now),
    tokenHash: hashOfToken(token),
    staffId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt,
  });
  return { token, expiresAt };
}

/** The member of staff of a token; `null` when the session has ended or the account is closed. A locked session stays locked. */
export async function staffOfToken(
  connection: Connection,
  token: string,
  { now, isBackground }: Use,
): Promise<Authenticated | null> {
  const sessions = staffSessionModel(connection);
  const session = await sessions.findOne({ tokenHash: hashOfToken(token) }).lean();
  if (session === null || session.expiresAt <= now) return null;
  const member = await staffModel(connection).findById(session.staffId).lean();
  if (member === null || member.state !== "active") return null;
  const isLocked = hasIdled(session.lastUsedAt, now);
  const isStale = now.getTime() - session.lastUsedAt.getTime() >= STAFF_TOUCH_MS;
  if (!isLocked && isStale && !isBackground) {
    await sessions.updateOne({ _id: session._id, lastUsedAt: session.lastUsedAt }, { $set: { lastUsedAt: now } });
  }
  const { _id: staffId, role, stationIds } = member;
  return { actor: { kind: "staff", staffId, role, stationIds }, sessionId: session._id, isLocked };
}

/** The password has come again. */
export async function wakeStaffSession(
  connection: Connection,
  sessionId: string | undefined,
  now: Date,
): Promise<void> {
  if (sessionId !== undefined)
    await staffSessionModel(connection).updateOne({ _id: sessionId }, { $set: { lastUsedAt: now } });
}

export async function forgetStaffToken(connection: Connection, token: string): Promise<void> {
  await staffSessionModel(connection).deleteOne({ tokenHash: hashOfToken(token) });
}

/** Signs a member of staff out everywhere but here. */
export async function closeOtherStaffSessions(
  connection: Connection,
  staffId: string,
  sessionId: string | undefined,
): Promise<void> {
  const others = mongoose.trusted({ $ne: sessionId ?? "" });
  await staffSessionModel(connection).deleteMany({ staffId, _id: others });
}

export async function closeStaffSession(connection: Connection, sessionId: string | undefined): Promise<void> {
  if (sessionId !== undefined) await staffSessionModel(connection).deleteOne({ _id: sessionId });
}

/** At a desk, away from one that has locked since, or signed in nowhere. */
export type StaffDesk = { state: "here" } | { state: "locked"; since: Date } | { state: "gone" };

/** Where a member of staff is, by the session that was used last. Whose account is closed is nowhere. */
export async function deskOf(connection: Connection, staffId: string, now: Date): Promise<StaffDesk> {
  const [member, session] = await Promise.all([
    staffModel(connection).findById(staffId, { state: 1 }).lean(),
    staffSessionModel(connection)
      .findOne({ staffId, expiresAt: mongoose.trusted({ $gt: now }) }, { lastUsedAt: 1 })
      .sort({ lastUsedAt: -1 })
      .lean(),
  ]);
  if (member?.state !== "active" || session === null) return { state: "gone" };
  if (!hasIdled(session.lastUsedAt, now)) return { state: "here" };
  return { state: "locked", since: new Date(session.lastUsedAt.getTime() + STAFF_IDLE_MS) };
}
