import type { Caller } from "../../../platform/actor";
import { describeError } from "../../../platform/log";
import type { IdentityContext } from "../parts";
import { closeStaffSession } from "./staffSessions";

/** Signs a desk out. What hangs on it is told; that it cannot be told keeps nobody signed in. */
export async function signOutStaff(
  { connection, staffSignedOutHooks, log }: IdentityContext,
  staffId: string,
  { sessionId }: Caller,
  now: Date,
): Promise<undefined> {
  await closeStaffSession(connection, sessionId);
  const told = await Promise.allSettled(staffSignedOutHooks.map((hook) => hook({ staffId, now })));
  for (const one of told) {
    if (one.status === "rejected") log.warn({ error: describeError(one.reason) }, "a sign-out was not followed up");
  }
}
