import { formatInstant } from "@yanta/domain/calendar";
import { fieldsNamed } from "@yanta/domain/licences";
import type { endpoints, LicenceGrant } from "@yanta/types";
import type { z } from "zod";
import { Problem } from "../../../platform/http/problem";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { newId } from "../../../platform/ids";
import { grantModel, type StoredGrant } from "../model/grants";
import type { WalletParts } from "../parts";
import { grantStateAt } from "../rules/grantState";
import { after } from "../rules/times";
import { ownLicence } from "./cache";
import { errandOf, fieldsForErrand, unitOf } from "./errand";
import { typeOf } from "./views";

type Draft = z.output<NonNullable<(typeof endpoints)["createGrant"]["body"]>>;

const DAY_MS = 86_400_000;
/** A page of a phone; older ones are in the access log. */
const MOST_LISTED = 100;

export const purposeText = (errand: string): string => `办理“${errand}”`;

export function grantView(grant: StoredGrant, now: Date): LicenceGrant {
  const type = typeOf(grant);
  const { taskCode, errand, stationId, unit, usesLeft, appointmentId } = grant;
  return {
    grantId: grant._id,
    licenceId: grant.licenceId,
    typeName: type.name,
    taskCode,
    errand,
    stationId,
    unit,
    fields: fieldsNamed(type, grant.fields).map(({ name, label }) => ({ name, label })),
    purpose: purposeText(errand),
    createdAt: formatInstant(grant.createdAt),
    expiresAt: formatInstant(grant.expiresAt),
    usesLeft,
    state: grantStateAt(grant, now),
    ...(appointmentId === undefined ? {} : { appointmentId }),
  };
}

/**
 * Lets one errand at one station read fields of a licence. The clerk who serves a booking reads what is tied to it, so only
 * one's own booking there takes a grant.
 *
 * @throws Problem licence-not-found, item-not-found, station-not-found, fields-over-asked, appointment-not-found
 */
export async function grantLicence(
  parts: WalletParts,
  { residentId, licenceId, draft }: { residentId: string; licenceId: string; draft: Draft },
  now: Date,
): Promise<LicenceGrant> {
  const { days, ...terms } = draft;
  if (terms.appointmentId !== undefined) {
    const visit = await parts.visitOf(terms.appointmentId);
    const isOwn = visit?.residentId === residentId && visit.stationId === terms.stationId;
    if (!isOwn) throw new Problem("appointment-not-found");
  }
  const expiresAt = after(now, days * DAY_MS);
  return keepGrant(parts, { residentId, licenceId, grantId: newId(now), terms: { ...terms, expiresAt } }, now);
}

interface NewGrant {
  residentId: string;
  licenceId: string;
  /** One that is known already is answered as it is. */
  grantId: string;
  terms: Omit<Draft, "days"> & { expiresAt: Date };
}

/** @throws Problem as `grantLicence` */
export async function keepGrant(
  parts: WalletParts,
  { residentId, licenceId, grantId, terms }: NewGrant,
  now: Date,
): Promise<LicenceGrant> {
  const { taskCode, stationId, uses, expiresAt, appointmentId } = terms;
  const item = errandOf(parts, taskCode);
  const unit = unitOf(parts, stationId);
  const errand = { taskCode, name: item.name };
  const requested = terms.fields;
  const intent = { actor: { kind: "self" }, action: "grant", residentId, errand, grantId, requested } as const;
  return parts.accessLog.use(intent, now, async (access) => {
    const licence = await ownLicence(parts, residentId, licenceId);
    access.touch({ licenceId, typeCode: licence.typeCode });
    const fields = fieldsForErrand(typeOf(licence), item, terms.fields);
    if (fields === null) throw new Problem("fields-over-asked");
    access.given(fields);
    const grant: StoredGrant = {
      _id: grantId,
      residentId,
      licenceId,
      typeCode: licence.typeCode,
      taskCode,
      errand: item.name,
      stationId,
      unit,
      fields,
      createdAt: now,
      expiresAt,
      usesLeft: uses,
      ...(appointmentId === undefined ? {} : { appointmentId }),
    };
    return grantView(await insertOnce(parts, grant), now);
  });
}

async function insertOnce({ connection }: WalletParts, grant: StoredGrant): Promise<StoredGrant> {
  try {
    await grantModel(connection).create(grant);
    return grant;
  } catch (error) {
    const known = isDuplicateKey(error) ? await grantModel(connection).findById(grant._id).lean() : null;
    if (known === null) throw error;
    return known;
  }
}

export async function listOwnGrants({ connection }: WalletParts, residentId: string, now: Date) {
  const grants = await grantModel(connection).find({ residentId }).sort({ createdAt: -1 }).limit(MOST_LISTED).lean();
  return { items: grants.map((grant) => grantView(grant, now)) };
}

/** Grants for an appointment at a station: what may be used, and nothing of what the licence says. */
export async function grantsForVisit(
  { connection }: WalletParts,
  { stationId, appointmentId }: { stationId: string; appointmentId: string },
  now: Date,
) {
  const grants = await grantModel(connection).find({ stationId, appointmentId }).limit(MOST_LISTED).lean();
  return { items: grants.map((grant) => grantView(grant, now)).filter(({ state }) => state === "active") };
}

/** Takes a grant back, from the next read on: nothing keeps a copy of it. Again changes nothing. @throws Problem grant-not-found */
export async function withdraw(
  parts: WalletParts,
  { residentId, grantId }: { residentId: string; grantId: string },
  now: Date,
): Promise<LicenceGrant> {
  const intent = { actor: { kind: "self" }, action: "withdraw", residentId, grantId } as const;
  return parts.accessLog.use(intent, now, async (access) => {
    const own = { _id: grantId, residentId };
    await grantModel(parts.connection).updateOne({ ...own, withdrawnAt: null }, { $set: { withdrawnAt: now } });
    const grant = await grantModel(parts.connection).findOne(own).lean();
    if (grant === null) throw new Problem("grant-not-found");
    access.touch(grant);
    return grantView(grant, now);
  });
}
