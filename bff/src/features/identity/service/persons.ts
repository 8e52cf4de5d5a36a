import { newId } from "../../../platform/ids";
import { personModel, PERSONS, residentModel, RESIDENTS, type Person } from "../model/residents";
import type { IdentityContext } from "../parts";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { readField } from "./profile";

const callerIndex = ({ crypto }: IdentityContext, phone: string) =>
  crypto.blindIndex({ collection: PERSONS, field: "phone" }, phone);

/** Somebody on the phone, as the clerk has typed it. */
export interface PhoneCaller {
  /** Eleven digits. */
  phone: string;
  /** As they gave it; left out, what they gave before stays. */
  name?: string;
}

/**
 * Who a caller is: the resident that has verified the phone (the last one, when a number has changed hands), else the
 * person that is kept for callers from it. The name they give is kept with them.
 *
 * @returns an id that owns appointments and data keys like a resident's.
 */
export async function personByPhone(
  context: IdentityContext,
  { phone, name }: PhoneCaller,
  now: Date,
): Promise<string> {
  const resident = await residentByPhone(context, phone);
  if (resident !== null) {
    if (name !== undefined) await keepResidentsCallerName(context, resident, name);
    return resident;
  }
  const personId = await callerByPhone(context, phone, now);
  if (name !== undefined) await keepCallerName(context, personId, name);
  // Verified between the two look-ups: the resident found no caller to join then.
  const lateResident = await residentByPhone(context, phone);
  if (lateResident !== null) await joinCaller(context, lateResident, phone);
  return personId;
}

async function keepCallerName({ connection, crypto }: IdentityContext, personId: string, name: string): Promise<void> {
  const sealed = await crypto.encrypt({ collection: PERSONS, field: "name", ownerId: personId }, name);
  await personModel(connection).updateOne({ _id: personId }, { $set: { name: sealed } });
}

/** The name that the province has confirmed stays the word on who it is. */
async function keepResidentsCallerName(
  { connection, crypto }: IdentityContext,
  residentId: string,
  name: string,
): Promise<void> {
  const callerName = await crypto.encrypt({ collection: RESIDENTS, field: "callerName", ownerId: residentId }, name);
  await residentModel(connection).updateOne({ _id: residentId }, { $set: { callerName } });
}

async function residentByPhone({ connection, crypto }: IdentityContext, phone: string): Promise<string | null> {
  const phoneIndex = await crypto.blindIndex({ collection: RESIDENTS, field: "phone" }, phone);
  const resident = await residentModel(connection)
    .findOne({ phoneIndex }, { _id: 1 })
    .sort({ phoneVerifiedAt: -1 })
    .lean();
  return resident?._id ?? null;
}

async function callerByPhone(context: IdentityContext, phone: string, now: Date): Promise<string> {
  const { connection, crypto } = context;
  const phoneIndex = await callerIndex(context, phone);
  const persons = personModel(connection);
  const known = await persons.findOne({ phoneIndex }, { _id: 1 }).lean();
  if (known !== null) return known._id;
  const personId = newId(now);
  const sealed = await crypto.encrypt({ collection: PERSONS, field: "phone", ownerId: personId }, phone);
  try {
    await persons.create({ _id: personId, phone: sealed, phoneIndex, createdAt: now });
    return personId;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return callerByPhone(context, phone, now);
  }
}

/** Gives the caller of a phone to the resident who has verified it; later callers are the resident themselves. */
export async function joinCaller(
  context: IdentityContext,
  residentId: string,
  phone: string,
): Promise<string | undefined> {
  const phoneIndex = await callerIndex(context, phone);
  const change = { $set: { residentId }, $unset: { phoneIndex: 1 as const } };
  const joined = await personModel(context.connection).findOneAndUpdate({ phoneIndex }, change).lean();
  return joined?._id;
}

/** The resident and every caller that was joined to them: whose appointments and tickets are theirs. */
export async function personIdsOf({ connection }: IdentityContext, residentId: string): Promise<string[]> {
  const joined = await personModel(connection).find({ residentId }, { _id: 1 }).lean();
  return [residentId, ...joined.map(({ _id }) => _id)];
}

/** Who a person is and how to reach them, in clear: for gateways and for masking only, never for an answer or a log. */
export interface Contact {
  residentId?: string;
  name?: string;
  /** Of the mini-program, for subscribe messages. */
  openId?: string;
  phone?: string;
}

/** @returns `{}` for a person who is not, or no longer, known. */
export async function contactOf(context: IdentityContext, personId: string): Promise<Contact> {
  const resident = await residentModel(context.connection).findById(personId).lean();
  if (resident === null) return contactOfCaller(context, personId);
  const [name, openId, phone] = await Promise.all([
    readField(context, resident, resident.name === undefined ? "callerName" : "name"),
    readField(context, resident, "weappOpenId"),
    readField(context, resident, "phone"),
  ]);
  return {
    residentId: personId,
    ...(name === undefined ? {} : { name }),
    ...(openId === undefined ? {} : { openId }),
    ...(phone === undefined ? {} : { phone }),
  };
}

async function contactOfCaller(context: IdentityContext, personId: string): Promise<Contact> {
  const person = await personModel(context.connection).findById(personId).lean();
  if (person === null) return {};
  const [phone, name] = await Promise.all([readCaller(context, person, "phone"), readCaller(context, person, "name")]);
  const said = { ...(phone === undefined ? {} : { phone }), ...(name === undefined ? {} : { name }) };
  if (person.residentId === undefined) return said;
  return { ...said, ...(await contactOf(context, person.residentId)) };
}

async function readCaller(
  { crypto }: IdentityContext,
  person: Person,
  field: "phone" | "name",
): Promise<string | undefined> {
  const sealed = person[field];
  if (sealed === undefined) return undefined;
  return crypto.decrypt({ collection: PERSONS, field, ownerId: person._id }, sealed);
}

/** Name and resident id number as the province has checked them. */
export interface CheckedIdentity {
  name: string;
  residentIdNumber: string;
}

/** In clear: for the province's gateway only. @returns `null` before the real-name check. */
export async function checkedIdentityOf(context: IdentityContext, residentId: string): Promise<CheckedIdentity | null> {
  const resident = await residentModel(context.connection).findById(residentId).lean();
  if (resident === null) return null;
  const [name, residentIdNumber] = await Promise.all([
    readField(context, resident, "name"),
    readField(context, resident, "residentIdNumber"),
  ]);
  return name === undefined || residentIdNumber === undefined ? null : { name, residentIdNumber };
}

/** Residents whose name and number the province has checked to be these. An id number of any other kind is nobody's. */
export async function residentsWithIdNumber(
  { connection, crypto }: IdentityContext,
  residentIdNumber: string,
): Promise<string[]> {
  const index = await crypto.blindIndex({ collection: RESIDENTS, field: "residentIdNumber" }, residentIdNumber);
  const found = await residentModel(connection).find({ residentIdNumberIndex: index }, { _id: 1 }).lean();
  return found.map(({ _id }) => _id);
}
