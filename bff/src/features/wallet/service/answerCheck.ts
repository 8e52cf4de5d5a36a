import { formatInstant } from "@yanta/domain/calendar";
import type { endpoints, VerificationRequest, VerificationState } from "@yanta/types";
import mongoose from "mongoose";
import type { z } from "zod";
import { Problem } from "../../../platform/http/problem";
import { presentationModel, type StoredPresentation } from "../model/presentations";
import type { WalletParts } from "../parts";
import { after, RESULT_MS } from "../rules/times";
import { checkStateAt, type Checked } from "./checkViews";
import { askedFields, errandOf, unitOf } from "./errand";
import { enterShown } from "./scan";
import { typeOf } from "./views";

type Answer = z.output<NonNullable<(typeof endpoints)["answerVerification"]["body"]>>;

export const hasCheck = (shown: StoredPresentation): shown is Checked => shown.check !== undefined;

/** Who asks for the resident's licences right now. */
export async function openRequests(
  parts: WalletParts,
  residentId: string,
  now: Date,
): Promise<{ items: VerificationRequest[] }> {
  const notOver = mongoose.trusted({ $gte: now });
  const waiting = await presentationModel(parts.connection)
    .find({ residentId, "check.state": "waiting", "check.until": notOver })
    .lean();
  return { items: await Promise.all(waiting.flatMap((shown) => (hasCheck(shown) ? [requestView(parts, shown)] : []))) };
}

async function requestView(parts: WalletParts, { check, ...shown }: Checked): Promise<VerificationRequest> {
  const type = typeOf(shown);
  return {
    verificationId: check.verificationId,
    licenceId: shown.licenceId,
    typeName: type.name,
    verifier: { unit: unitOf(parts, check.stationId), clerk: await parts.people.staffName(check.staffId) },
    errand: { taskCode: check.taskCode, name: errandOf(parts, check.taskCode).name },
    fields: askedFields(type, check.asked),
    until: formatInstant(check.until),
  };
}

interface Answering {
  residentId: string;
  verificationId: string;
  answer: Answer;
}

/**
 * The holder's word. It is given once: of two answers at the same time one counts.
 *
 * @throws Problem verification-not-found, verification-over, fields-over-asked when more is granted than was asked
 */
export async function answerCheck(
  parts: WalletParts,
  { residentId, verificationId, answer }: Answering,
  now: Date,
): Promise<{ verificationId: string; state: VerificationState; granted: string[] }> {
  const own = await presentationModel(parts.connection)
    .findOne({ "check.verificationId": verificationId, residentId })
    .lean();
  if (own === null || !hasCheck(own)) throw new Problem("verification-not-found");
  const { check } = own;
  const action = answer.decision === "grant" ? "consent" : "refuse";
  const errand = { taskCode: check.taskCode, name: errandOf(parts, check.taskCode).name };
  const intent = {
    actor: { kind: "self" },
    action,
    residentId,
    errand,
    verificationId,
    requested: check.asked,
  } as const;
  return parts.accessLog.use(intent, now, async (access) => {
    enterShown(access, own);
    if (checkStateAt(check, now) !== "waiting") throw new Problem("verification-over");
    const granted = grantedBy(answer, check.asked);
    access.given(granted);
    const state = answer.decision === "grant" ? "granted" : "refused";
    const change = { "check.state": state, "check.granted": granted, "check.until": after(now, RESULT_MS) };
    const filter = { _id: own._id, "check.state": "waiting" } as const;
    const answered = await presentationModel(parts.connection).updateOne(filter, { $set: change });
    if (answered.matchedCount === 0) throw new Problem("verification-over");
    return { verificationId, state, granted };
  });
}

function grantedBy(answer: Answer, asked: readonly string[]): string[] {
  if (answer.decision === "refuse") return [];
  if (answer.fields.some((name) => !asked.includes(name))) throw new Problem("fields-over-asked");
  return asked.filter((name) => answer.fields.includes(name));
}
