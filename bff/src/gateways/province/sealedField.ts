import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** How the province writes it in `encrypt_type`. */
export const FIELD_ENCRYPTION = "AES-256-GCM";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Base64 of nonce, ciphertext and tag. The column's name is authenticated, so that no value can stand in another. */
export function sealField(column: string, value: string, fieldKey: Buffer): string {
  const nonce = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", fieldKey, nonce).setAAD(Buffer.from(column, "utf8"));
  const sealed = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64");
}

/** @returns `null` when the text is no value of this column under this key. */
export function openField(column: string, text: string, fieldKey: Buffer): string | null {
  const sealed = Buffer.from(text, "base64");
  if (sealed.length <= IV_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(0, IV_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", fieldKey, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(column, "utf8")).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const opened = decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
