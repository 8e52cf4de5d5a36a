import { z } from "zod";
import type { LicenceRecord, LicencesFound } from "../../../gateways/province";
import { Problem } from "../../../platform/http/problem";
import { newId } from "../../../platform/ids";
import type { Access } from "../../access";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { licenceModel, LICENCES, walletModel, type StoredLicence } from "../model/licences";
import type { WalletParts } from "../parts";

/** What a licence says. */
const LicenceContent = z.object({
  identifier: z.string(),
  holder: z.string(),
  number: z.string(),
  issuer: z.string(),
  issuedOn: z.string().exactOptional(),
  fields: z.record(z.string(), z.string()),
});
export type LicenceContent = z.infer<typeof LicenceContent>;

/** Bound to the licence, so that no ciphertext can be put in another's place, not even of the same person. */
const placeOf = ({ _id, residentId }: Pick<StoredLicence, "_id" | "residentId">) => ({
  collection: LICENCES,
  field: `content:${_id}`,
  ownerId: residentId,
});

/** Reads what a licence says. The only way to it, and it leads through the access log. */
export async function openLicence(
  { crypto }: WalletParts,
  access: Access,
  licence: StoredLicence,
): Promise<LicenceContent> {
  access.touch({ licenceId: licence._id, typeCode: licence.typeCode });
  return LicenceContent.parse(JSON.parse(await crypto.decrypt(placeOf(licence), licence.content)));
}

/** One's own licence, as long as the province gives it. Unopened. @throws Problem licence-not-found */
export async function ownLicence({ connection }: WalletParts, residentId: string, licenceId: string) {
  const licence = await licenceModel(connection).findOne({ _id: licenceId, residentId }).lean();
  if (licence === null || licence.missingSince !== undefined) throw new Problem("licence-not-found");
  return licence;
}

export const ownLicences = ({ connection }: WalletParts, residentId: string): Promise<StoredLicence[]> =>
  licenceModel(connection).find({ residentId, missingSince: null }).sort({ _id: 1 }).lean();

/** Takes over what the province has answered: new and changed ones, and what it no longer gives. */
export async function keepLicences(
  parts: WalletParts,
  residentId: string,
  { licences, unreadable }: LicencesFound,
  now: Date,
): Promise<void> {
  const kept: string[] = [];
  // One after the other: a wallet has a handful, and two of them may be one licence sent twice.
  for (const licence of licences) kept.push(await keepOne(parts, residentId, licence, now));
  const before = await ownLicences(parts, residentId);
  const gone = before.filter(({ _id, typeCode }) => !kept.includes(_id) && !unreadable.includes(typeCode));
  const isVague = unreadable.includes("");
  if (!isVague) await markMissing(parts, gone, now);
  const wallet = { fetchedAt: now, unreadable: unreadable.length };
  await walletModel(parts.connection).updateOne({ _id: residentId }, { $set: wallet }, { upsert: true });
}

async function keepOne(parts: WalletParts, residentId: string, licence: LicenceRecord, now: Date): Promise<string> {
  const { connection, crypto } = parts;
  const identifierIndex = await crypto.blindIndex({ collection: LICENCES, field: "identifier" }, licence.identifier);
  const find = () => licenceModel(connection).findOne({ residentId, identifierIndex }, { _id: 1 }).lean();
  const licenceId = (await find())?._id ?? newId(now);
  const { identifier, typeCode, holder, number, issuer, issuedOn, fields, ...times } = licence;
  const dated = issuedOn === undefined ? {} : { issuedOn };
  const content: LicenceContent = { identifier, holder, number, issuer, ...dated, fields };
  const sealed = await crypto.encrypt(placeOf({ _id: licenceId, residentId }), JSON.stringify(content));
  const facts = { residentId, identifierIndex, typeCode, content: sealed, ...times, fetchedAt: now, checkedAt: now };
  try {
    const change = { $set: facts, $unset: { ...lackingDays(times), missingSince: 1 as const } };
    await licenceModel(connection).updateOne({ _id: licenceId }, change, { upsert: true });
    return licenceId;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Another request of the same person was faster: its copy is as good.
    return (await find())?._id ?? licenceId;
  }
}

/** Days that a licence had and has no more, for `$unset`. */
export const lackingDays = ({ validFrom, validUntil }: { validFrom?: string; validUntil?: string }) => ({
  ...(validFrom === undefined ? { validFrom: 1 as const } : {}),
  ...(validUntil === undefined ? { validUntil: 1 as const } : {}),
});

export async function markMissing({ connection }: WalletParts, gone: readonly StoredLicence[], now: Date) {
  for (const { _id } of gone) await licenceModel(connection).updateOne({ _id }, { $set: { missingSince: now } });
}
