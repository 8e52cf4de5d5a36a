import { createDecipheriv } from "node:crypto";

const TAG_BYTES = 16;

export interface SealedResource {
  ciphertext: string;
  nonce: string;
  associated_data?: string | undefined;
}

/**
 * Opens the resource of a notice: AEAD_AES_256_GCM, the tag in the last 16 bytes, and the tag is checked.
 *
 * @param apiV3Key - 32 bytes.
 * @returns `null` when the key, the nonce, the associated data or a single bit is not as it was sealed.
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012071382
 */
export function openResource({ ciphertext, nonce, associated_data }: SealedResource, apiV3Key: Buffer): string | null {
  const bytes = Buffer.from(ciphertext, "base64");
  if (bytes.length < TAG_BYTES || nonce.length === 0) return null;
  try {
    const cipher = createDecipheriv("aes-256-gcm", apiV3Key, Buffer.from(nonce, "utf8"), { authTagLength: TAG_BYTES });
    cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    cipher.setAAD(Buffer.from(associated_data ?? "", "utf8"));
    const opened = [cipher.update(bytes.subarray(0, -TAG_BYTES)), cipher.final()];
    return Buffer.concat(opened).toString("utf8");
  } catch {
    return null;
  }
}
