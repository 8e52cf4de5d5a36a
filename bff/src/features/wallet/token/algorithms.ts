import { createPublicKey, generateKeyPairSync, sign, verify, createPrivateKey } from "node:crypto";
import { sm2 } from "sm-crypto-v2";

export type AlgorithmName = "ES256" | "SM2";

export interface KeyPair {
  /** For this module only; sealed wherever it is kept. */
  privateKey: string;
  /** Uncompressed point, 130 hex digits. */
  publicKey: string;
}

/** One signature algorithm. Signatures are 64 bytes, r and s. */
export interface Algorithm {
  name: AlgorithmName;
  /** `alg` in the token's protected header. */
  coseId: number;
  generate(): KeyPair;
  sign(message: Uint8Array, pair: KeyPair): Uint8Array;
  /** Mathematics alone. `isCanonical` tells whether it is the one signature that we would have written. */
  verify(message: Uint8Array, signature: Uint8Array, publicKey: string): boolean;
  isCanonical(signature: Uint8Array): boolean;
}

const HALF = 32;
/** Order of P-256 (FIPS 186-5). */
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
const bytesOf = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(HALF * 2, "0"), "hex");
const base64url = (hex: string): string => Buffer.from(hex, "hex").toString("base64url");

const es256PublicKey = (point: string) =>
  createPublicKey({
    format: "jwk",
    key: { kty: "EC", crv: "P-256", x: base64url(point.slice(2, 66)), y: base64url(point.slice(66)) },
  });

/** ECDSA on P-256 with SHA-256 (RFC 7518, RFC 9053). */
export const es256: Algorithm = {
  name: "ES256",
  coseId: -7,
  generate: () => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const point = `04${[x, y].map((part) => Buffer.from(part, "base64url").toString("hex")).join("")}`;
    return { privateKey: privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"), publicKey: point };
  },
  sign: (message, { privateKey }) => {
    const key = createPrivateKey({ key: Buffer.from(privateKey, "base64"), format: "der", type: "pkcs8" });
    const signature = sign("sha256", message, { key, dsaEncoding: "ieee-p1363" });
    // Of s and n - s both hold: the lower one is ours, so that nobody can make a second code of one (RFC 6979, BIP 62).
    const s = numberOf(signature.subarray(HALF));
    return s <= P256_ORDER / 2n ? signature : Buffer.concat([signature.subarray(0, HALF), bytesOf(P256_ORDER - s)]);
  },
  verify: (message, signature, publicKey) =>
    verify("sha256", message, { key: es256PublicKey(publicKey), dsaEncoding: "ieee-p1363" }, signature),
  isCanonical: (signature) => numberOf(signature.subarray(HALF)) <= P256_ORDER / 2n,
};

/**
 * SM2 with SM3 and the user id 1234567812345678 (GB/T 32918, GM/T 0009). Not by node:crypto, whose SM2 has no way to set
 * the user id. COSE has no number for it: this one is from the range for private use.
 */
export const sm2Algorithm: Algorithm = {
  name: "SM2",
  coseId: -65_538,
  generate: () => sm2.generateKeyPairHex(),
  sign: (message, { privateKey, publicKey }) =>
    Buffer.from(sm2.doSignature(message, privateKey, { hash: true, publicKey }), "hex"),
  verify: (message, signature, publicKey) =>
    sm2.doVerifySignature(message, Buffer.from(signature).toString("hex"), publicKey, { hash: true }),
  // r takes part in the verified sum, so that s has no twin.
  isCanonical: () => true,
};

export const ALGORITHMS: readonly Algorithm[] = [es256, sm2Algorithm];
