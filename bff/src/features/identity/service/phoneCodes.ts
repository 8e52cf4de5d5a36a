import { randomInt, timingSafeEqual } from "node:crypto";
import { formatInstant } from "@yanta/domain/calendar";
import mongoose from "mongoose";
import { forgetAttempts, takeAttempt, type AttemptRule } from "../../../platform/attempts";
import { Problem } from "../../../platform/http/problem";
import { phoneCodeModel } from "../model/residents";
import type { IdentityContext } from "../parts";
import { smsProblem } from "./gatewayProblems";

const CODE_LIFE_MS = 5 * 60_000;
const MOST_TRIES = 5;
const RESEND_SECONDS = 60;
/** Against bills and against pestering a stranger's phone: by the phone, and by the resident who asks. */
const SENDING: AttemptRule = { most: 10, windowMs: 86_400_000, from: "first", gapMs: RESEND_SECONDS * 1000 };

export const PHONE_CODE_TEMPLATE = "phone-code";

/**
 * Sends a six-digit code to a phone. A new code ends the one before.
 *
 * @throws Problem sms-too-often within a minute of the last one, or after ten in a day; sms-unavailable
 */
export async function sendPhoneCode(context: IdentityContext, residentId: string, phone: string, now: Date) {
  const { connection, crypto, sms, log } = context;
  const phoneIndex = await crypto.blindIndex({ collection: "attempts", field: "phone" }, phone);
  const keys = [`sms-by:${residentId}`, `sms-to:${phoneIndex}`];
  for (const key of keys) {
    const isFree = await takeAttempt(connection, key, SENDING, now);
    if (!isFree) throw new Problem("sms-too-often", { retryAfterSeconds: RESEND_SECONDS });
  }
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const expiresAt = new Date(now.getTime() + CODE_LIFE_MS);
  const codeHash = await hashOfCode(context, { residentId, phone, code });
  await phoneCodeModel(connection).updateOne(
    { _id: residentId },
    { $set: { codeHash, tries: 0, expiresAt } },
    { upsert: true },
  );
  await sms
    .sendSms(phone, PHONE_CODE_TEMPLATE, { code, minutes: String(CODE_LIFE_MS / 60_000) })
    .catch(async (error: unknown) => {
      // Nobody waits a minute for a message that was not sent.
      await Promise.all(keys.map((key) => forgetAttempts(connection, key)));
      throw smsProblem(error, log);
    });
  return { resendAfterSeconds: RESEND_SECONDS, expiresAt: formatInstant(expiresAt) };
}

/**
 * Uses a code up. Each try is counted before it is compared, so that many at once get no more than five.
 *
 * @throws Problem phone-code-invalid
 */
export async function usePhoneCode(
  context: IdentityContext,
  residentId: string,
  given: { phone: string; code: string },
  now: Date,
): Promise<void> {
  const codes = phoneCodeModel(context.connection);
  const live = {
    _id: residentId,
    tries: mongoose.trusted({ $lt: MOST_TRIES }),
    expiresAt: mongoose.trusted({ $gt: now }),
  };
  const kept = await codes.findOneAndUpdate(live, { $inc: { tries: 1 } }).lean();
  const hash = await hashOfCode(context, { residentId, ...given });
  if (kept === null || !isSame(kept.codeHash, hash)) throw new Problem("phone-code-invalid");
  const { deletedCount } = await codes.deleteOne({ _id: residentId, codeHash: hash });
  if (deletedCount === 0) throw new Problem("phone-code-invalid");
}

/** Keyed, and bound to resident and phone: a code sent to one phone verifies no other. */
const hashOfCode = (
  { crypto }: IdentityContext,
  { residentId, phone, code }: { residentId: string; phone: string; code: string },
): Promise<string> => crypto.blindIndex({ collection: "phoneCodes", field: "code" }, `${residentId}/${phone}/${code}`);

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
