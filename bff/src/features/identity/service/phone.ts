import type { endpoints, Me } from "@yanta/types";
import type { z } from "zod";
import { readMobileNumber } from "@yanta/domain/identifiers";
import { Problem } from "../../../platform/http/problem";
import { residentModel, RESIDENTS } from "../model/residents";
import type { IdentityContext } from "../parts";
import { higherAssurance, PHONE_ASSURANCE } from "../rules/assurance";
import { phoneProblem } from "./gatewayProblems";
import { joinCaller } from "./persons";
import { usePhoneCode } from "./phoneCodes";
import { profileOf, readField, residentById } from "./profile";

type Proof = z.output<NonNullable<(typeof endpoints)["setMyPhone"]["body"]>>;

/**
 * Verifies the resident's phone, by WeChat's code or the one sent by SMS; what clerks booked for that phone becomes theirs.
 *
 * @throws Problem phone-code-invalid, wechat-unavailable
 */
export async function setPhone(context: IdentityContext, residentId: string, proof: Proof, now: Date): Promise<Me> {
  const phone = "code" in proof ? await phoneFromWechat(context, residentId, proof.code) : proof.phone;
  if (!("code" in proof)) await usePhoneCode(context, residentId, { phone, code: proof.smsCode }, now);
  await keepPhone(context, residentId, phone, now);
  const personId = await joinCaller(context, residentId, phone);
  const event = { residentId, now, ...(personId === undefined ? {} : { personId }) };
  for (const hook of context.phoneVerifiedHooks) await hook(event);
  return profileOf(context, residentId);
}

/** The openid goes along, so that a code picked up elsewhere verifies nothing. */
async function phoneFromWechat(context: IdentityContext, residentId: string, code: string): Promise<string> {
  const openId = await readField(context, await residentById(context, residentId), "weappOpenId");
  // Only the mini-program has the button; who has never been there has no code of theirs.
  if (openId === undefined) throw new Problem("phone-code-invalid");
  const given = await context.wechat.phoneNumber(code, openId).catch((error: unknown) => {
    throw phoneProblem(error, context.log);
  });
  const phone = readMobileNumber(given);
  if (!phone.ok) throw new Problem("phone-code-invalid");
  return phone.value;
}

async function keepPhone(context: IdentityContext, residentId: string, phone: string, now: Date): Promise<void> {
  const { connection, crypto } = context;
  const { assurance } = await residentById(context, residentId);
  const [sealed, phoneIndex] = await Promise.all([
    crypto.encrypt({ collection: RESIDENTS, field: "phone", ownerId: residentId }, phone),
    crypto.blindIndex({ collection: RESIDENTS, field: "phone" }, phone),
  ]);
  const verified = {
    phone: sealed,
    phoneIndex,
    phoneVerifiedAt: now,
    assurance: higherAssurance(assurance, PHONE_ASSURANCE),
  };
  await residentModel(connection).updateOne({ _id: residentId }, { $set: verified });
}
