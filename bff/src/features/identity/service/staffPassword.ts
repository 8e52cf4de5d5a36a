import { asStaff, type Actor, type Caller } from "../../../platform/actor";
import { notSignedIn } from "../../../platform/http/authorisation";
import { Problem } from "../../../platform/http/problem";
import { staffModel } from "../model/staff";
import type { IdentityContext } from "../parts";
import { passwordRefusal } from "../rules/passwordRules";
import { hashPassword } from "./passwords";
import { closeOtherStaffSessions } from "./staffSessions";
import { checkPassword } from "./staffSignIn";

interface Change {
  oldPassword: string;
  newPassword: string;
}

/**
 * Changes the password of whoever sits at the desk. This desk stays signed in; every other one of theirs is signed out,
 * since the old password may have been known to somebody.
 *
 * @throws Problem staff-credentials-wrong, staff-locked-out, not-signed-in; invalid-input for a password that is easily
 *   guessed.
 */
export async function changeStaffPassword(
  context: IdentityContext,
  { oldPassword, newPassword }: Change,
  asked: { actor: Actor; caller: Caller },
  now: Date,
): Promise<undefined> {
  const { connection } = context;
  const { staffId } = asStaff(asked.actor);
  const member = await staffModel(connection).findById(staffId).lean();
  if (member === null) throw notSignedIn();
  const { account } = member;
  await checkPassword(context, { account, password: oldPassword, member }, asked.caller, now);
  const refusal = passwordRefusal({ account, oldPassword, newPassword });
  if (refusal !== null) throw new Problem("invalid-input", { errors: [{ path: "newPassword", message: refusal }] });
  const password = await hashPassword(newPassword);
  // Only in place of the one that was checked: of two changes at once one is made, and the other is told.
  const checked = { _id: staffId, "password.hash": member.password.hash };
  const { matchedCount } = await staffModel(connection).updateOne(checked, { $set: { password } });
  if (matchedCount === 0) throw new Problem("staff-credentials-wrong");
  await closeOtherStaffSessions(connection, staffId, asked.caller.sessionId);
}
