import { formatInstant } from "@yanta/domain/calendar";
import { maskMobileNumber, maskName, maskResidentIdNumber } from "@yanta/domain/masks";
import type { Me } from "@yanta/types";
import { notSignedIn } from "../../../platform/http/authorisation";
import { residentModel, RESIDENTS, type Resident } from "../model/residents";
import type { IdentityContext } from "../parts";

type PersonalField = "weappOpenId" | "h5OpenId" | "phone" | "name" | "callerName" | "residentIdNumber";

/** One personal field in clear; absent when the resident has none. */
export async function readField(
  { crypto }: IdentityContext,
  resident: Resident,
  field: PersonalField,
): Promise<string | undefined> {
  const sealed = resident[field];
  if (sealed === undefined) return undefined;
  return crypto.decrypt({ collection: RESIDENTS, field, ownerId: resident._id }, sealed);
}

/** @throws Problem not-signed-in when the resident is gone: the session has outlived them. */
export async function residentById({ connection }: IdentityContext, residentId: string): Promise<Resident> {
  const resident = await residentModel(connection).findById(residentId).lean();
  if (resident === null) throw notSignedIn();
  return resident;
}

/** The resident's own profile, masked: over a shoulder a phone shows no more than a receipt does. */
export async function profileOf(context: IdentityContext, residentId: string): Promise<Me> {
  const resident = await residentById(context, residentId);
  const [name, residentIdNumber, phone] = await Promise.all([
    readField(context, resident, "name"),
    readField(context, resident, "residentIdNumber"),
    readField(context, resident, "phone"),
  ]);
  return {
    residentId,
    assurance: resident.assurance,
    ...(name === undefined ? {} : { name: maskName(name) }),
    ...(residentIdNumber === undefined ? {} : { residentIdNumber: maskResidentIdNumber(residentIdNumber) }),
    ...(phone === undefined ? {} : { phone: maskMobileNumber(phone) }),
    createdAt: formatInstant(resident.createdAt),
  };
}
