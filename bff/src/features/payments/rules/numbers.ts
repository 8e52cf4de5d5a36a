import { shanghaiDay } from "@yanta/domain/calendar";

/** Crockford's: no I, L, O, U, so that a number can be read out. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = 12;

/**
 * Number of an order or refund as WeChat wants it: letters and digits, at most 32, never used twice.
 *
 * @param kind - `YT` orders, `YR` refunds.
 * @param bytes - at least eight that come from its id alone, so that a repeated attempt makes the same number.
 */
export function numberOf(kind: "YT" | "YR", now: Date, bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.slice(0, 8)) bits = (bits << 8n) | BigInt(byte);
  let letters = "";
  for (let index = 0; index < LETTERS; index += 1) {
    letters += ALPHABET[Number(bits & 31n)] ?? "0";
    bits >>= 5n;
  }
  return `${kind}${shanghaiDay(now).replaceAll("-", "")}${letters}`;
}
