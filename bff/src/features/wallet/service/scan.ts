import { shanghaiDay } from "@yanta/domain/calendar";
import type { endpoints, Verification } from "@yanta/types";
import mongoose from "mongoose";
import type { z } from "zod";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { newId } from "../../../platform/ids";
import type { Access } from "../../access";
import { overAskModel, presentationModel, type StoredPresentation } from "../model/presentations";
import type { WalletParts } from "../parts";
import { after, CODE_GRACE_MS, CONSENT_MS } from "../rules/times";
import { readToken } from "../token/token";
import { errandOf, fieldsForErrand, unitOf } from "./errand";
import { referenceOf } from "./present";
import { checkView } from "./checkViews";
import { typeOf } from "./views";

type Scan = z.output<NonNullable<(typeof endpoints)["createVerification"]["body"]>>;

/**
 * Uses a code up and asks its holder. Of any number of scans of one code, in any number of processes, one gets this far.
 *
 * @throws Problem presentation-invalid, presentation-expired, presentation-used, fields-over-asked, not-your-station
 */
export async function scanCode(parts: WalletParts, staff: Staff, scan: Scan, now: Date): Promise<Verification> {
  requireStation(staff, scan.stationId);
  const item = errandOf(parts, scan.taskCode);
  const errand = { taskCode: scan.taskCode, name: item.name };
  const actor = staffActor(parts, staff, scan.stationId);
  const verificationId = newId(now);
  const intent = { actor, action: "scan", errand, verificationId, requested: scan.fields ?? [] } as const;
  return parts.accessLog.use(intent, now, async (access) => {
    const shown = await shownBy(parts, scan.token, now);
    access.of(shown.residentId);
    access.touch(shown);
    const type = typeOf(shown);
    const asked = fieldsForErrand(type, item, scan.fields);
    if (asked === null) {
      await countOverAsk(parts, scan, now);
      throw new Problem("fields-over-asked");
    }
    access.requested(asked);
    const { stationId, taskCode } = scan;
    const check = { verificationId, stationId, staffId: staff.staffId, taskCode, asked, granted: [] };
    const used = await takeCode(parts, shown, { ...check, until: after(now, CONSENT_MS), state: "waiting" }, now);
    return checkView(used, now);
  });
}

export const staffActor = (parts: WalletParts, { staffId, role }: Staff, stationId: string) =>
  ({ kind: "staff", staffId, role, stationId, unit: unitOf(parts, stationId) }) as const;

/**
 * The presentation behind a token that holds. Nothing is used up yet.
 *
 * @throws Problem presentation-invalid, presentation-expired
 */
async function shownBy(parts: WalletParts, text: string, now: Date): Promise<StoredPresentation> {
  const token = readToken(text);
  if (token === null || token.claims.issuer !== parts.districtCode) throw new Problem("presentation-invalid");
  const key = await parts.keys.verifying(token.keyId, now);
  const holds = key !== null && token.holds({ keyId: key._id, algorithm: key.algorithm, publicKey: key.publicKey });
  if (!holds) throw new Problem("presentation-invalid");
  const { id, expiresAt, reference } = token.claims;
  if (expiresAt * 1000 + CODE_GRACE_MS < now.getTime()) throw new Problem("presentation-expired");
  const shown = await presentationModel(parts.connection).findById(Buffer.from(id).toString("base64url")).lean();
  if (shown === null) throw new Problem("presentation-expired");
  // A token of one licence must not open the presentation of another, whoever wrote into the store.
  const expected = await referenceOf(parts, shown.licenceId, id);
  if (!expected.equals(reference)) throw new Problem("presentation-invalid");
  return shown;
}

/** One conditional update: the code is used, and the question to its holder asked, or neither. */
async function takeCode(
  parts: WalletParts,
  shown: StoredPresentation,
  check: NonNullable<StoredPresentation["check"]>,
  now: Date,
): Promise<StoredPresentation & { check: NonNullable<StoredPresentation["check"]> }> {
  const stillOpen = mongoose.trusted({ $gte: after(now, -CODE_GRACE_MS) });
  const taken = await presentationModel(parts.connection)
    .findOneAndUpdate({ _id: shown._id, state: "open", expiresAt: stillOpen }, { $set: { state: "used", check } })
    .lean();
  if (taken !== null) return { ...taken, state: "used", check };
  const present = await presentationModel(parts.connection).findById(shown._id, { state: 1 }).lean();
  throw new Problem(present?.state === "used" ? "presentation-used" : "presentation-expired");
}

/** For the monthly report: no person, no licence, only who asked too much how often. */
async function countOverAsk({ connection }: WalletParts, { stationId, taskCode }: Scan, now: Date): Promise<void> {
  const _id = `${shanghaiDay(now)}/${stationId}/${taskCode}`;
  await overAskModel(connection).updateOne({ _id }, { $inc: { count: 1 } }, { upsert: true });
}

/** Whose the licence of an access is, where it comes from a document of ours. */
export function enterShown(access: Access, shown: StoredPresentation): void {
  access.of(shown.residentId);
  access.touch(shown);
}
