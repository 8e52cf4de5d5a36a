import { createHash } from "node:crypto";
import { formatInstant, shanghaiDay } from "@yanta/domain/calendar";
import { replacedMaterials } from "@yanta/domain/licences";
import type { endpoints, GrantOffer, LicenceGrant } from "@yanta/types";
import mongoose from "mongoose";
import type { z } from "zod";
import { Problem } from "../../../platform/http/problem";
import { grantModel } from "../model/grants";
import { licenceModel, walletModel, type StoredLicence } from "../model/licences";
import type { Visit, WalletParts } from "../parts";
import { isToCome, offeredLicences, termsOf, type HeldLicence } from "../rules/grantOffer";
import { ownLicence, ownLicences } from "./cache";
import { errandOf, unitOf } from "./errand";
import { keepGrant, purposeText } from "./grants";
import { listWallet } from "./ownWallet";
import { stateOf } from "./views";

type Accepted = z.output<NonNullable<(typeof endpoints)["acceptGrantOffer"]["body"]>>["licences"][number];
type OfferParts = Pick<WalletParts, "connection" | "catalogue">;

/**
 * What a booking offers: which licences its errand may read instead of paper, and on what terms.
 *
 * @returns `null` when there is nothing to offer. Nothing of a licence is read for it: kind, state and dates stand open.
 */
export async function offerFor(parts: OfferParts, visit: Visit, now: Date): Promise<GrantOffer | null> {
  const { residentId, taskCode, stationId, startsAt, state } = visit;
  if (residentId === undefined) return null;
  const errand = errandOf(parts, taskCode);
  const { uses, expiresAt } = termsOf(errand, startsAt);
  if (!isToCome(state, expiresAt, now)) return null;
  const [held, granted] = await Promise.all([
    heldBy(parts, residentId),
    grantedThere(parts, { residentId, taskCode, stationId }, now),
  ]);
  const licences = offeredLicences({ errand, held, granted, today: shanghaiDay(now) });
  if (licences.length === 0) return null;
  return {
    errand: { taskCode, name: errand.name },
    unit: { stationId, name: unitOf(parts, stationId) },
    purpose: purposeText(errand.name),
    expiresAt: formatInstant(expiresAt),
    uses,
    licences: licences.map(({ type, licenceId, materials, fields }) => ({
      licenceTypeCode: type.typeCode,
      typeName: type.name,
      ...(licenceId === undefined ? {} : { licenceId }),
      materials,
      fields: fields.map(({ name, label, sensitive }) => ({ name, label, sensitive })),
    })),
  };
}

/** `null` while the resident has never opened the wallet. */
async function heldBy({ connection }: OfferParts, residentId: string): Promise<HeldLicence[] | null> {
  const [wallet, licences] = await Promise.all([
    walletModel(connection).findById(residentId, { _id: 1 }).lean(),
    licenceModel(connection)
      .find({ residentId, missingSince: null }, { typeCode: 1, issuerState: 1, validFrom: 1, validUntil: 1 })
      .sort({ _id: 1 })
      .lean(),
  ]);
  return wallet === null ? null : licences.map(({ _id: licenceId, ...facts }) => ({ licenceId, ...facts }));
}

async function grantedThere(
  { connection }: OfferParts,
  errand: { residentId: string; taskCode: string; stationId: string },
  now: Date,
): Promise<string[]> {
  const open = { withdrawnAt: null, expiresAt: mongoose.trusted({ $gt: now }), usesLeft: mongoose.trusted({ $gt: 0 }) };
  const grants = await grantModel(connection)
    .find({ ...errand, ...open }, { licenceId: 1 })
    .lean();
  return grants.map(({ licenceId }) => licenceId);
}

interface Acceptance {
  residentId: string;
  appointmentId: string;
  licences: readonly Accepted[];
}

/**
 * Makes the grants of an offer, as far as it is accepted. The same acceptance again finds the grants that it made; one
 * that was withdrawn stays withdrawn.
 *
 * @throws Problem appointment-not-found (somebody else's too), grant-offer-over, fields-over-asked, licence-not-found,
 *   real-name-needed
 */
export async function acceptOffer(
  parts: WalletParts,
  { residentId, appointmentId, licences }: Acceptance,
  now: Date,
): Promise<{ items: LicenceGrant[] }> {
  const visit = await parts.visitOf(appointmentId);
  if (visit?.residentId !== residentId) throw new Problem("appointment-not-found");
  const { stationId, taskCode, startsAt, state } = visit;
  const errand = errandOf(parts, taskCode);
  const terms = { stationId, taskCode, appointmentId, ...termsOf(errand, startsAt) };
  if (!isToCome(state, terms.expiresAt, now)) throw new Problem("grant-offer-over");
  const kinds = replacedMaterials(errand).map(({ type }) => type.typeCode);
  if (licences.some(({ licenceTypeCode }) => !kinds.includes(licenceTypeCode))) throw new Problem("fields-over-asked");
  if (licences.length > 0) await openOnce(parts, residentId, now);
  const items: LicenceGrant[] = [];
  for (const accepted of licences) {
    const { _id: licenceId } = await licenceFor(parts, residentId, accepted, now);
    const grantId = grantIdOf(appointmentId, licenceId);
    items.push(
      await keepGrant(parts, { residentId, licenceId, grantId, terms: { ...terms, fields: accepted.fields } }, now),
    );
  }
  return { items };
}

/** The first acceptance of somebody who has never opened the wallet opens it, with the row that this leaves. */
async function openOnce(parts: WalletParts, residentId: string, now: Date): Promise<void> {
  const wallet = await walletModel(parts.connection).findById(residentId, { _id: 1 }).lean();
  if (wallet === null) await listWallet(parts, residentId, now);
}

/** @throws Problem licence-not-found */
async function licenceFor(
  parts: WalletParts,
  residentId: string,
  { licenceTypeCode, licenceId }: Accepted,
  now: Date,
): Promise<StoredLicence> {
  const own =
    licenceId === undefined ? await ownLicences(parts, residentId) : [await ownLicence(parts, residentId, licenceId)];
  const found = own.find((licence) => licence.typeCode === licenceTypeCode && stateOf(licence, now) === "valid");
  if (found === undefined) throw new Problem("licence-not-found");
  return found;
}

/** The same for every repeat, so that two taps make one grant. */
const grantIdOf = (appointmentId: string, licenceId: string): string =>
  createHash("sha256").update(`${appointmentId}/${licenceId}`).digest("hex").slice(0, 32);
