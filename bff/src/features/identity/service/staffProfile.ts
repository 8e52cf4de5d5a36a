import { formatInstant } from "@yanta/domain/calendar";
import { maskName } from "@yanta/domain/masks";
import type { StaffMe } from "@yanta/types";
import type { Caller } from "../../../platform/actor";
import { notSignedIn } from "../../../platform/http/authorisation";
import { staffSessionModel } from "../model/sessions";
import { STAFF, staffModel } from "../model/staff";
import type { IdentityContext } from "../parts";
import { STAFF_IDLE_MS } from "../rules/sessionLife";

/** Who sits at this desk, by surname and star: the screen faces a hall. @throws Problem not-signed-in */
export async function staffProfile(context: IdentityContext, staffId: string, { sessionId }: Caller): Promise<StaffMe> {
  const { connection } = context;
  const [member, session] = await Promise.all([
    staffModel(connection).findById(staffId).lean(),
    staffSessionModel(connection).findById(sessionId).lean(),
  ]);
  if (member === null || session === null) throw notSignedIn();
  return {
    staffId,
    account: member.account,
    name: maskName(await context.crypto.decrypt({ collection: STAFF, field: "name", ownerId: staffId }, member.name)),
    role: member.role,
    stationIds: member.stationIds,
    expiresAt: formatInstant(session.expiresAt),
    idleLockSeconds: STAFF_IDLE_MS / 1000,
  };
}

/** Surname and star of a member of staff, for a counter's label; "" when the account is gone. */
export async function staffName({ connection, crypto }: IdentityContext, staffId: string): Promise<string> {
  const member = await staffModel(connection).findById(staffId, { name: 1 }).lean();
  if (member === null) return "";
  return maskName(await crypto.decrypt({ collection: STAFF, field: "name", ownerId: staffId }, member.name));
}
