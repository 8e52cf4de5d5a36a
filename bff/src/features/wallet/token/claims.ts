import { encode } from "cborg";
import { decodeCbor } from "./coseSign1";

/** What a token says (RFC 8392 where a claim is registered there). Nothing of it is personal or the same twice. */
export interface Claims {
  /** Who signs: the district's code. The same for everybody here. */
  issuer: string;
  /** Seconds since the epoch. */
  issuedAt: number;
  expiresAt: number;
  /** Eight random bytes: the presentation, once. */
  id: Uint8Array;
  /** Keyed digest of licence and `id`: binds the token to the licence, and is another one in each token. */
  reference: Uint8Array;
}

const ISSUER = 1;
const EXPIRES_AT = 4;
const ISSUED_AT = 6;
const ID = 7;
/** Private use (RFC 8392, 9.1): integers below -65536. Further ones will carry status index, field set and purpose. */
const REFERENCE = -65_537;

const ID_BYTES = 8;
const REFERENCE_BYTES = 16;

export const encodeClaims = ({ issuer, issuedAt, expiresAt, id, reference }: Claims): Uint8Array =>
  encode(
    new Map<number, unknown>([
      [ISSUER, issuer],
      [EXPIRES_AT, expiresAt],
      [ISSUED_AT, issuedAt],
      [ID, id],
      [REFERENCE, reference],
    ]),
  );

/** @returns `null` when a claim is missing, of another kind, or there is one more. */
export function decodeClaims(payload: Uint8Array): Claims | null {
  const claims = decodeCbor(payload);
  if (!(claims instanceof Map) || claims.size !== 5) return null;
  const [issuer, expiresAt, issuedAt, id, reference]: unknown[] = [
    claims.get(ISSUER),
    claims.get(EXPIRES_AT),
    claims.get(ISSUED_AT),
    claims.get(ID),
    claims.get(REFERENCE),
  ];
  if (typeof issuer !== "string" || !isSeconds(issuedAt) || !isSeconds(expiresAt)) return null;
  if (!isBytesOf(id, ID_BYTES) || !isBytesOf(reference, REFERENCE_BYTES)) return null;
  return { issuer, issuedAt, expiresAt, id, reference };
}

const isSeconds = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0;
const isBytesOf = (value: unknown, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length;
