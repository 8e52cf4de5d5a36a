import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
export const KEY_BYTES = 32;
/** 96 bits, the length GCM is made for (NIST SP 800-38D). Random ones stay apart for 2^32 values under one key. */
const IV_BYTES = 12;
/** The full tag, named in both directions: Node accepts shorter ones unless told. */
const TAG_BYTES = 16;

/** AES-256-GCM: `iv ‖ ciphertext ‖ tag`. */
export function seal(key: KeyObject, plaintext: Uint8Array, context: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(context);
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** @returns the plaintext, or `null` when key, context or any byte is not the one of the sealing. */
export function unseal(key: KeyObject, sealed: Buffer, context: Uint8Array): Buffer | null {
  if (sealed.length < IV_BYTES + TAG_BYTES) return null;
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(context).setAuthTag(sealed.subarray(tagAt));
  const opened = decipher.update(sealed.subarray(IV_BYTES, tagAt));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    // What was deciphered before the tag was found wrong must not stay behind.
    opened.fill(0);
    return null;
  }
}
