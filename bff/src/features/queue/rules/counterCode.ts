/** No 0, O, 1, I: the code is read from a screen and typed by thumb. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 8;

/** Eight letters of a digest: 40 bits, guarded by the limit on writes. */
export const codeOfDigest = (digest: Uint8Array): string =>
  [...digest.subarray(0, LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");

/** The text of the hall's QR code. */
export const codeText = (stationId: string, code: string): string => `${stationId}.${code}`;

/** The code in what was scanned or typed; spaces and case do not count. */
export const codeIn = (given: string): string => given.trim().toUpperCase().split(".").at(-1) ?? "";
