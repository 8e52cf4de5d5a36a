import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import type { PasswordHash } from "../model/staff";

/** RFC 7914. 32 MiB and some 100 ms of one core for each guess. */
const COST = 2 ** 15;
const BLOCK_SIZE = 8;
const PARALLELIZATION = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** @param cost - scrypt's N, a power of two; the hash carries it, so that accounts of different cost stand side by side. */
export async function hashPassword(password: string, cost = COST): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES);
  const parameters = { cost, blockSize: BLOCK_SIZE, parallelization: PARALLELIZATION };
  const hash = await derive(password, salt, parameters);
  return { algorithm: "scrypt", ...parameters, salt: salt.toString("base64url"), hash: hash.toString("base64url") };
}

/** Stands in for an unknown account, so that asking about one takes as long as about a known one. Nothing matches it. */
const NOBODY: PasswordHash = {
  algorithm: "scrypt",
  cost: COST,
  blockSize: BLOCK_SIZE,
  parallelization: PARALLELIZATION,
  salt: randomBytes(SALT_BYTES).toString("base64url"),
  hash: randomBytes(HASH_BYTES).toString("base64url"),
};

/** Compares in constant time; `null` costs the same and never matches. */
export async function isPassword(password: string, kept: PasswordHash | null): Promise<boolean> {
  const against = kept ?? NOBODY;
  const wanted = Buffer.from(against.hash, "base64url");
  const derived = await derive(password, Buffer.from(against.salt, "base64url"), against);
  return timingSafeEqual(derived, wanted) && kept !== null;
}

type Parameters = Pick<PasswordHash, "cost" | "blockSize" | "parallelization">;

function derive(password: string, salt: Buffer, { cost, blockSize, parallelization }: Parameters): Promise<Buffer> {
  const options: ScryptOptions = { cost, blockSize, parallelization, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    // Composed and decomposed letters are one password: keyboards differ.
    scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Without those that are mistaken for each other on paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Four groups of four: 79 bits, and still typed from a slip of paper. */
export function randomPassword(): string {
  const letter = () => {
    for (;;) {
      const [byte = 255] = randomBytes(1);
      // 248 is the largest multiple of 31 that a byte holds: each letter is as likely as the next.
      if (byte < LETTERS.length * 8) return LETTERS.charAt(byte % LETTERS.length);
    }
  };
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
