import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const SALT_BYTES = 16;
/** RFC 6962: leaves and inner nodes of the tree differ in their first byte, so that neither passes for the other. */
const LEAF_PREFIX = Buffer.of(0x00);

export interface Leaf {
  /** Base64url. */
  salt: string;
  /** Hex of SHA-256 over 0x00, the salt's bytes, and the content in UTF-8. */
  leaf: string;
}

export const newLeaf = (content: string): Leaf => {
  const salt = randomBytes(SALT_BYTES);
  return { salt: salt.toString("base64url"), leaf: digest(content, salt).toString("hex") };
};

/** Whether a row is the one that was written. */
export function leafHolds(content: string, { salt, leaf }: Leaf): boolean {
  const stored = Buffer.from(leaf, "hex");
  const computed = digest(content, Buffer.from(salt, "base64url"));
  return stored.length === computed.length && timingSafeEqual(stored, computed);
}

const digest = (content: string, salt: Buffer): Buffer =>
  createHash("sha256").update(LEAF_PREFIX).update(salt).update(content, "utf8").digest();
