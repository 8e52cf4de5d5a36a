import { formatInstant } from "@yanta/domain/calendar";
import type { endpoints, StaffRole } from "@yanta/types";
import type { z } from "zod";
import { forgetAttempts, takeAttempt, type AttemptRule } from "../../../platform/attempts";
import { asStaff, type Actor, type Caller } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { staffModel, type StaffAccount } from "../model/staff";
import type { IdentityContext } from "../parts";
import { isPassword } from "./passwords";
import { forgetStaffToken, openStaffSession, wakeStaffSession } from "./staffSessions";
import { staffProfile } from "./staffProfile";

type Credentials = z.output<NonNullable<(typeof endpoints)["createStaffSession"]["body"]>>;

const LOCKOUT_MS = 15 * 60_000;
/** Five wrong passwords, and the account rests for a quarter of an hour. */
const BY_ACCOUNT: AttemptRule = { most: 5, windowMs: LOCKOUT_MS, from: "last" };
/** Against one address that tries many accounts. A hall's desks share one address, so it may err more often. */
const BY_ADDRESS: AttemptRule = { most: 20, windowMs: LOCKOUT_MS, from: "last" };

interface StaffToken {
  token: string;
  role: z.infer<typeof StaffRole>;
  stationIds: string[];
  expiresAt: string;
}

/**
 * Signs a member of staff in.
 *
 * @throws Problem staff-credentials-wrong, the same for a wrong password, an unknown account and a disabled one;
 *   staff-locked-out
 */
export async function signInStaff(
  context: IdentityContext,
  given: Credentials,
  caller: Caller,
  now: Date,
): Promise<StaffToken> {
  const member = await staffModel(context.connection).findOne({ account: given.account }).lean();
  await checkPassword(context, { account: given.account, password: given.password, member }, caller, now);
  // `checkPassword` has refused an account that does not exist.
  if (member === null) throw new Problem("staff-credentials-wrong");
  const { token, expiresAt } = await openStaffSession(context.connection, member._id, now);
  await mustStillBe(context, member, token);
  return { token, role: member.role, stationIds: member.stationIds, expiresAt: formatInstant(expiresAt) };
}

/** The password may have been changed since it was read: then this session has come after the others were ended. */
async function mustStillBe({ connection }: IdentityContext, member: StaffAccount, token: string): Promise<void> {
  const present = await staffModel(connection).findById(member._id, { password: 1 }).lean();
  if (present?.password.hash === member.password.hash) return;
  await forgetStaffToken(connection, token);
  throw new Problem("staff-credentials-wrong");
}

/**
 * Opens a desk again that idling has locked, or proves once more that its clerk sits there.
 *
 * @throws Problem staff-credentials-wrong, staff-locked-out, not-signed-in
 */
export async function unlockStaff(
  context: IdentityContext,
  password: string,
  asked: { actor: Actor; caller: Caller },
  now: Date,
) {
  const { staffId } = asStaff(asked.actor);
  const member = await staffModel(context.connection).findById(staffId).lean();
  await checkPassword(context, { account: member?.account ?? staffId, password, member }, asked.caller, now);
  await wakeStaffSession(context.connection, asked.caller.sessionId, now);
  return staffProfile(context, staffId, asked.caller);
}

interface Guess {
  account: string;
  password: string;
  member: StaffAccount | null;
}

/**
 * An attempt is taken before the password is looked at, so that many guesses at once are no more than five.
 *
 * @throws Problem staff-credentials-wrong, staff-locked-out
 */
export async function checkPassword(
  { connection, crypto }: IdentityContext,
  guess: Guess,
  { addressHash }: Caller,
  now: Date,
): Promise<void> {
  // Whatever was typed as an account, a phone among it, is counted without being kept.
  const typed = Buffer.from(guess.account, "utf8").toString("hex");
  const byAccount = `sign-in-account:${await crypto.blindIndex({ collection: "attempts", field: "account" }, typed)}`;
  const byAddress = `sign-in-address:${addressHash}`;
  const mayTry =
    (await takeAttempt(connection, byAddress, BY_ADDRESS, now)) &&
    (await takeAttempt(connection, byAccount, BY_ACCOUNT, now));
  if (!mayTry) throw new Problem("staff-locked-out", { retryAfterSeconds: LOCKOUT_MS / 1000 });
  const isActive = guess.member?.state === "active";
  const isRight = await isPassword(guess.password, guess.member?.password ?? null);
  if (!isRight || !isActive) throw new Problem("staff-credentials-wrong");
  await Promise.all([forgetAttempts(connection, byAccount), forgetAttempts(connection, byAddress)]);
}
