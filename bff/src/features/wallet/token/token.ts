import { ALGORITHMS } from "./algorithms";
import { decodeBase45, encodeBase45 } from "./base45";
import { decodeClaims, encodeClaims, type Claims } from "./claims";
import { decodeCose, encodeCose } from "./coseSign1";
import type { KeyPair } from "./algorithms";

/** Says what the text is, in characters of QR codes' alphanumeric mode. */
const PREFIX = "ZB1:";
/** Longer ones are not ours: no work is done for them. */
const LONGEST = 400;

/** A key as the trust list tells it. */
export interface VerifyingKey {
  /** 16 hex digits. */
  keyId: string;
  algorithm: string;
  publicKey: string;
}

export interface SigningKey extends VerifyingKey, KeyPair {}

/** @throws Error when the key's algorithm is none of this release. */
export function signToken(claims: Claims, key: SigningKey): string {
  const algorithm = ALGORITHMS.find(({ name }) => name === key.algorithm);
  if (algorithm === undefined) throw new Error(`cannot sign with ${key.algorithm}`);
  const head = { algorithm: algorithm.coseId, keyId: Buffer.from(key.keyId, "hex") };
  return PREFIX + encodeBase45(encodeCose(head, encodeClaims(claims), (message) => algorithm.sign(message, key)));
}

/** A token that has the right form; whether it holds is still open. */
export interface ReadToken {
  claims: Claims;
  /** 16 hex digits. */
  keyId: string;
  holds(key: VerifyingKey): boolean;
}

/** @returns `null` for a text that is no token of ours. Never throws. */
export function readToken(text: string): ReadToken | null {
  if (text.length > LONGEST || !text.startsWith(PREFIX)) return null;
  const bytes = decodeBase45(text.slice(PREFIX.length));
  const message = bytes === null ? null : decodeCose(bytes);
  const claims = message === null ? null : decodeClaims(message.payload);
  if (message === null || claims === null) return null;
  const { algorithm: coseId, keyId, signed, signature } = message;
  const algorithm = ALGORITHMS.find((one) => one.coseId === coseId);
  if (algorithm === undefined) return null;
  return {
    claims,
    keyId: Buffer.from(keyId).toString("hex"),
    // The key says which algorithm it is for: a token cannot choose another.
    holds: (key) =>
      key.algorithm === algorithm.name &&
      algorithm.isCanonical(signature) &&
      algorithm.verify(signed, signature, key.publicKey),
  };
}
