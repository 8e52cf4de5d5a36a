import { createHash } from "node:crypto";
import mongoose from "mongoose";
import type { FieldCrypto } from "../../../platform/crypto";
import type { Connection } from "../../../platform/store";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { signingKeyModel, SIGNING_KEYS, type StoredSigningKey } from "../model/signingKeys";
import { after, KEY_TAIL_MS } from "../rules/times";
import type { Algorithm } from "./algorithms";
import type { SigningKey } from "./token";

export interface KeyStoreParts {
  connection: Connection;
  crypto: FieldCrypto;
}

/** Whose data key seals the private keys: nobody's, so that no erasure reaches it. */
const OWNER = "licence-signing";
const placeOf = (keyId: string) => ({ collection: SIGNING_KEYS, field: `privateKey:${keyId}`, ownerId: OWNER });

/** Keys whose codes may hold now, newest first. */
export const keysAt = ({ connection }: KeyStoreParts, now: Date): Promise<StoredSigningKey[]> =>
  signingKeyModel(connection)
    .find({ verifiesUntil: mongoose.trusted({ $gt: now }) })
    .sort({ signsFrom: -1 })
    .lean();

/** Makes the key of a period, unless there is one: of several processes the first one's is taken by all. */
export async function makeKey(
  { connection, crypto }: KeyStoreParts,
  algorithm: Algorithm,
  { period, signsFrom, signsUntil }: Pick<StoredSigningKey, "period" | "signsFrom" | "signsUntil">,
): Promise<void> {
  const { publicKey, privateKey } = algorithm.generate();
  const keyId = createHash("sha256").update(publicKey, "hex").digest("hex").slice(0, 16);
  const key = {
    _id: keyId,
    algorithm: algorithm.name,
    publicKey,
    privateKey: await crypto.encrypt(placeOf(keyId), privateKey),
    signsFrom,
    signsUntil,
    verifiesUntil: after(signsUntil, KEY_TAIL_MS),
  };
  await signingKeyModel(connection)
    .updateOne({ period }, { $setOnInsert: key }, { upsert: true })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
}

/** Ends the signing of keys; what they have signed holds to its end. */
export async function endKeys({ connection }: KeyStoreParts, keyIds: readonly string[], now: Date): Promise<void> {
  const ended = { signsUntil: now, verifiesUntil: after(now, KEY_TAIL_MS) };
  await signingKeyModel(connection).updateMany({ _id: mongoose.trusted({ $in: keyIds }) }, { $set: ended });
}

export async function openKey({ crypto }: KeyStoreParts, stored: StoredSigningKey): Promise<SigningKey> {
  const { _id: keyId, algorithm, publicKey } = stored;
  return { keyId, algorithm, publicKey, privateKey: await crypto.decrypt(placeOf(keyId), stored.privateKey) };
}
