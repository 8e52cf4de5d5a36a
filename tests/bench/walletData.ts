import { randomBytes } from "node:crypto";
import type { WalletParts } from "../../bff/src/features/wallet";
import { referenceOf } from "../../bff/src/features/wallet/service/present";
import { signToken } from "../../bff/src/features/wallet/token/token";
import type { KeyProvider } from "../../bff/src/platform/crypto";
import { newId } from "../../bff/src/platform/ids";
import { ID_CARD_ERRAND, STATION } from "../support/walletWorld";

const ID_CARD = "11100000000013127D001";
/** Licences of one person, as most wallets hold. */
const PER_PERSON = 4;
const AT_ONCE = 500;
const DAY_MS = 86_400_000;

interface SeededLicence {
  _id: string;
  residentId: string;
}

/** Does something for the numbers 0 … count − 1, many at a time. */
async function forEach<Made>(count: number, make: (index: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const indexes = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => from + at);
    made.push(...(await Promise.all(indexes.map(make))));
  }
  return made;
}

async function insert(parts: WalletParts, collection: string, documents: readonly object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    await parts.connection.collection(collection).insertMany(documents.slice(from, from + AT_ONCE) as never);
  }
}

const ownerOf = (person: number): string => `bench-${person}`;

/** Everybody's data key at once: made one by one at the first writing, they would take most of the time. */
async function seedDataKeys(parts: WalletParts, keyProvider: KeyProvider, people: number, createdAt: Date) {
  const keys = await forEach(people, async (person) => {
    const wrapped = await keyProvider.wrap(randomBytes(32), ownerOf(person));
    return { _id: ownerOf(person), keyVersion: 1, ...wrapped, createdAt };
  });
  await insert(parts, "datakeys", keys);
}

interface Seeding {
  parts: WalletParts;
  keyProvider: KeyProvider;
  now: Date;
}

/** So many licences, four a person, each sealed with its holder's own key and confirmed a moment ago. */
export async function seedLicences({ parts, keyProvider, now }: Seeding, count: number): Promise<SeededLicence[]> {
  await seedDataKeys(parts, keyProvider, Math.ceil(count / PER_PERSON), now);
  const seeded = await forEach(count, async (index) => {
    const [_id, residentId] = [newId(), ownerOf(Math.floor(index / PER_PERSON))];
    const fields = { name: "某某某", residentIdNumber: "610113199001010000", validity: "2018.05.10-长期" };
    const said = {
      identifier: `bench-${index}`,
      holder: "某某某",
      number: "610113199001010000",
      issuer: "某局",
      fields,
    };
    const content = await parts.crypto.encrypt(
      { collection: "licences", field: `content:${_id}`, ownerId: residentId },
      JSON.stringify(said),
    );
    const times = { issuerState: "normal", longTerm: true, fetchedAt: now, checkedAt: now };
    return { _id, residentId, identifierIndex: `bench-${index}`, typeCode: ID_CARD, content, ...times };
  });
  await insert(parts, "licences", seeded);
  return seeded.map(({ _id, residentId }) => ({ _id, residentId }));
}

const presentationOf = (id: Buffer, { _id: licenceId, residentId }: SeededLicence, now: Date) => ({
  _id: id.toString("base64url"),
  licenceId,
  residentId,
  typeCode: ID_CARD,
  expiresAt: new Date(now.getTime() + 45_000),
  purgeAt: new Date(Date.now() + DAY_MS),
});

/** Codes that nobody has scanned, of licences all over the store. */
export async function seedCodes(parts: WalletParts, licences: readonly SeededLicence[], count: number, now: Date) {
  const key = await parts.keys.signing(now);
  const issuedAt = Math.floor(now.getTime() / 1000);
  const made = await forEach(count, async (index) => {
    const id = randomBytes(8);
    const licence = scattered(licences, index);
    const reference = await referenceOf(parts, licence._id, id);
    const claims = { issuer: parts.districtCode, issuedAt, expiresAt: issuedAt + 45, id, reference };
    return { token: signToken(claims, key), shown: { ...presentationOf(id, licence, now), state: "open" } };
  });
  await insert(
    parts,
    "licencePresentations",
    made.map(({ shown }) => shown),
  );
  return made.map(({ token }) => token);
}

/** Checks that their holders have granted. @returns their ids. */
export async function seedGranted(parts: WalletParts, licences: readonly SeededLicence[], count: number, now: Date) {
  const asked = ["name", "residentIdNumber"];
  const made = Array.from({ length: count }, (_, index) => {
    const verificationId = newId();
    const check = {
      verificationId,
      stationId: STATION,
      staffId: "bench",
      taskCode: ID_CARD_ERRAND,
      asked,
      until: new Date(now.getTime() + 60_000),
      state: "granted",
      granted: asked,
    };
    return { ...presentationOf(randomBytes(8), scattered(licences, index), now), state: "used", check };
  });
  await insert(parts, "licencePresentations", made);
  return made.map(({ check }) => check.verificationId);
}

/** Neighbours in time are not neighbours in the store. */
export function scattered(licences: readonly SeededLicence[], index: number): SeededLicence {
  const found = licences[(index * 7_919) % licences.length];
  if (found === undefined) throw new Error("no licence was seeded");
  return found;
}
