import { licenceTypeByCode } from "@yanta/domain/licences";
import { ProvinceError, type LicencePurpose } from "../../../gateways/province";
import { Problem } from "../../../platform/http/problem";
import type { Access } from "../../access";
import { licenceModel, type StoredLicence } from "../model/licences";
import type { WalletParts } from "../parts";
import { isFresh, mayShowStale, STATE_FRESH_MS } from "../rules/times";
import { lackingDays, markMissing, openLicence } from "./cache";

/** A licence whose state has been confirmed, or could not be. */
export interface Confirmed {
  licence: StoredLicence;
  /** The province could not be asked: the state is that of `licence.checkedAt`. */
  stale: boolean;
}

/**
 * Asks the province for the present state of a licence, before it is shown or handed on.
 *
 * @throws Problem licence-not-found when the province no longer holds it; licence-too-old when it could not be asked for
 *   a day and the licence is a sensitive one.
 */
export async function confirmState(
  parts: WalletParts,
  access: Access,
  licence: StoredLicence,
  { purpose, now }: { purpose: LicencePurpose; now: Date },
): Promise<Confirmed> {
  if (isFresh(licence.checkedAt, now, STATE_FRESH_MS)) return { licence, stale: false };
  const { identifier } = await openLicence(parts, access, licence);
  const answer = await parts.province.licenceStatus(identifier, purpose).catch((error: unknown) => {
    if (!(error instanceof ProvinceError)) throw error;
    parts.log.warn({ kind: error.kind }, "the province did not confirm a licence");
    return null;
  });
  if (answer === null) return unconfirmed(licence, now);
  if (answer.isGone) {
    await markMissing(parts, [licence], now);
    throw new Problem("licence-not-found");
  }
  const { isGone: _isGone, ...times } = answer;
  const { validFrom: _from, validUntil: _until, ...kept } = licence;
  const ended = lackingDays(times);
  const change = { $set: { ...times, checkedAt: now }, ...(Object.keys(ended).length === 0 ? {} : { $unset: ended }) };
  await licenceModel(parts.connection).updateOne({ _id: licence._id }, change);
  return { licence: { ...kept, ...times, checkedAt: now }, stale: false };
}

/** @throws Problem licence-too-old */
function unconfirmed(licence: StoredLicence, now: Date): Confirmed {
  const isSensitive = licenceTypeByCode(licence.typeCode)?.sensitive ?? true;
  if (!mayShowStale(licence.checkedAt, now, isSensitive)) throw new Problem("licence-too-old");
  return { licence, stale: true };
}
