import { randomBytes } from "node:crypto";
import { formatInstant } from "@yanta/domain/calendar";
import { qrVersionOf } from "@yanta/domain/licences";
import type { endpoints } from "@yanta/types";
import type { z } from "zod";
import { Problem } from "../../../platform/http/problem";
import { presentationModel } from "../model/presentations";
import type { WalletParts } from "../parts";
import { after, CODE_LIFE_MS, CODE_REFRESH_MS, PRESENTATION_KEPT_MS } from "../rules/times";
import { signToken } from "../token/token";
import { ownLicence } from "./cache";
import { confirmState } from "./confirmState";
import { stateOf } from "./views";

type Presentation = z.input<(typeof endpoints)["createPresentation"]["response"]>;

const CAUSE = "居民亮证";
const ID_BYTES = 8;
const REFERENCE_BYTES = 16;

interface Which {
  residentId: string;
  licenceId: string;
}

/**
 * A new code for a licence. Codes given out before keep working to their own end.
 *
 * @throws Problem licence-not-found, licence-too-old, licence-not-valid
 */
export function present(parts: WalletParts, { residentId, licenceId }: Which, now: Date): Promise<Presentation> {
  const intent = { actor: { kind: "self" }, action: "present", residentId } as const;
  return parts.accessLog.use(intent, now, async (access) => {
    const own = await ownLicence(parts, residentId, licenceId);
    access.touch({ licenceId, typeCode: own.typeCode });
    const purpose = { cause: CAUSE, reference: access.accessId };
    const { licence } = await confirmState(parts, access, own, { purpose, now });
    if (stateOf(licence, now) !== "valid") throw new Problem("licence-not-valid");
    const issuedAt = wholeSecond(now);
    const expiresAt = after(issuedAt, CODE_LIFE_MS);
    const id = randomBytes(ID_BYTES);
    await presentationModel(parts.connection).create({
      _id: id.toString("base64url"),
      licenceId,
      residentId,
      typeCode: licence.typeCode,
      expiresAt,
      state: "open",
      // The store removes it by its own clock.
      purgeAt: after(new Date(), PRESENTATION_KEPT_MS),
    });
    const token = await mint(parts, { id, licenceId, issuedAt, expiresAt }, now);
    const [issued, refresh] = [issuedAt, after(issuedAt, CODE_REFRESH_MS)].map(formatInstant);
    return {
      token,
      // Every token of ours fits; 15 would say that one day one no longer does.
      qr: { text: token, version: qrVersionOf(token) ?? 15 },
      issuedAt: issued ?? "",
      refreshAt: refresh ?? "",
      expiresAt: formatInstant(expiresAt),
    };
  });
}

interface Minted extends Pick<Which, "licenceId"> {
  id: Buffer;
  issuedAt: Date;
  expiresAt: Date;
}

async function mint(parts: WalletParts, { id, licenceId, issuedAt, expiresAt }: Minted, now: Date): Promise<string> {
  const claims = {
    issuer: parts.districtCode,
    issuedAt: issuedAt.getTime() / 1000,
    expiresAt: expiresAt.getTime() / 1000,
    id,
    reference: await referenceOf(parts, licenceId, id),
  };
  return signToken(claims, await parts.keys.signing(now));
}

/** Keyed digest of licence and token id: tells nobody which licence it is, nor that two codes are of one. */
export async function referenceOf({ crypto }: WalletParts, licenceId: string, id: Uint8Array): Promise<Buffer> {
  const place = { collection: "licencePresentations", field: "reference" };
  const digest = await crypto.blindIndex(place, `${licenceId}:${Buffer.from(id).toString("hex")}`);
  return Buffer.from(digest, "base64url").subarray(0, REFERENCE_BYTES);
}

/** Kills the codes of a licence that nobody has scanned. @returns how many there were. @throws Problem licence-not-found */
export function stopPresenting(
  parts: WalletParts,
  { residentId, licenceId }: Which,
  now: Date,
): Promise<{ stopped: number }> {
  const intent = { actor: { kind: "self" }, action: "stop", residentId } as const;
  return parts.accessLog.use(intent, now, async (access) => {
    const { typeCode } = await ownLicence(parts, residentId, licenceId);
    access.touch({ licenceId, typeCode });
    const open = { licenceId, residentId, state: "open" } as const;
    const stopped = await presentationModel(parts.connection).updateMany(open, { $set: { state: "stopped" } });
    return { stopped: stopped.modifiedCount };
  });
}

const wholeSecond = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 1000) * 1000);
