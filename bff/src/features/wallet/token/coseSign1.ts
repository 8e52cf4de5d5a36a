import { decode, encode } from "cborg";

/** A COSE_Sign1 message (RFC 9052) without its tag: the prefix of the text says what it is. */
export interface CoseSign1 {
  algorithm: number;
  keyId: Uint8Array;
  payload: Uint8Array;
  /** What the signature is over. */
  signed: Uint8Array;
  signature: Uint8Array;
}

const ALGORITHM = 1;
const KEY_ID = 4;
const NO_BYTES = new Uint8Array(0);

const protectedHeader = (algorithm: number, keyId: Uint8Array): Uint8Array =>
  encode(
    new Map<number, unknown>([
      [ALGORITHM, algorithm],
      [KEY_ID, keyId],
    ]),
  );

/** `Sig_structure` of RFC 9052, 4.4. */
const toBeSigned = (header: Uint8Array, payload: Uint8Array): Uint8Array =>
  encode(["Signature1", header, NO_BYTES, payload]);

export function encodeCose(
  head: { algorithm: number; keyId: Uint8Array },
  payload: Uint8Array,
  sign: (message: Uint8Array) => Uint8Array,
): Uint8Array {
  const header = protectedHeader(head.algorithm, head.keyId);
  return encode([header, new Map(), payload, sign(toBeSigned(header, payload))]);
}

/**
 * Reads the one form that `encodeCose` writes. What is not signed (the outer list, the empty header) has thereby no
 * second form that would pass.
 *
 * @returns `null` for anything else; never throws.
 */
export function decodeCose(bytes: Uint8Array): CoseSign1 | null {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [header, unprotected, payload, signature]: unknown[] = parts;
  if (!isBytes(header) || !isBytes(payload) || !isBytes(signature)) return null;
  if (!(unprotected instanceof Map) || unprotected.size !== 0 || signature.length !== 64) return null;
  const fields = decodeCbor(header);
  if (!(fields instanceof Map) || fields.size !== 2) return null;
  const algorithm: unknown = fields.get(ALGORITHM);
  const keyId: unknown = fields.get(KEY_ID);
  if (typeof algorithm !== "number" || !isBytes(keyId) || keyId.length !== 8) return null;
  const again = encodeCose({ algorithm, keyId }, payload, () => signature);
  if (Buffer.compare(again, bytes) !== 0) return null;
  return { algorithm, keyId, payload, signed: toBeSigned(header, payload), signature };
}

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

/** @returns `null` for bytes that are no CBOR in its shortest form. */
export function decodeCbor(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, { strict: true, useMaps: true, rejectDuplicateMapKeys: true, allowIndefinite: false });
  } catch {
    return null;
  }
}
