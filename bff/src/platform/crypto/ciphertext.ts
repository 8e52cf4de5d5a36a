import { CryptoError } from "./cryptoError";

/** A field as it is stored: `v1.<key version>.<base64url of iv ‖ ciphertext ‖ tag>`; 42 characters more than the value ×4/3. */
export interface Ciphertext {
  keyVersion: number;
  sealed: Buffer;
}

export const FORMAT = "v1";

export function formatCiphertext({ keyVersion, sealed }: Ciphertext): string {
  return `${FORMAT}.${keyVersion}.${sealed.toString("base64url")}`;
}

/**
 * Reads the one written form: other digits of the same number or other padding bits of the same bytes are refused.
 * @throws CryptoError `ciphertext-malformed`
 */
export function parseCiphertext(text: string): Ciphertext {
  const parts = /^v1\.([1-9]\d{0,8})\.([\w-]+)$/.exec(text);
  const [, version, encoded] = parts ?? [];
  if (version === undefined || encoded === undefined) throw new CryptoError("ciphertext-malformed");
  const ciphertext = { keyVersion: Number(version), sealed: Buffer.from(encoded, "base64url") };
  if (formatCiphertext(ciphertext) !== text) throw new CryptoError("ciphertext-malformed");
  return ciphertext;
}
