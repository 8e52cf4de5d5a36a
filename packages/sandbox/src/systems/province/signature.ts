import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export const SIGN_TYPES = ["HMAC-SHA256", "HMAC-SM3"] as const;
export type SignType = (typeof SIGN_TYPES)[number];

const DIGESTS: Record<SignType, string> = { "HMAC-SHA256": "sha256", "HMAC-SM3": "sm3" };

/** How far the sender's clock may be from ours. */
export const TIMESTAMP_TOLERANCE_MS = 5 * 60_000;

export interface Signed {
  appId: string;
  /** Milliseconds since the epoch, as the header carries it. */
  timestamp: string;
  nonce: string;
  method: string;
  path: string;
  body: string;
}

/** Lower-case hex HMAC over the six lines, the last being the digest of the body. */
export function signatureOf(signed: Signed, secret: string, type: SignType): string {
  const digest = DIGESTS[type];
  const bodyDigest = createHash(digest).update(signed.body).digest("hex");
  const { appId, timestamp, nonce, method, path } = signed;
  return createHmac(digest, secret)
    .update([appId, timestamp, nonce, method.toUpperCase(), path, bodyDigest].join("\n"))
    .digest("hex");
}

/** The headers of one signed call; `nonce` must be new for each. */
export function signedHeaders(signed: Signed, secret: string, type: SignType): Record<string, string> {
  return {
    "x-app-id": signed.appId,
    "x-timestamp": signed.timestamp,
    "x-nonce": signed.nonce,
    "x-sign-type": type,
    "x-signature": signatureOf(signed, secret, type),
  };
}

/** Constant-time comparison of two hex texts. */
export function isSameSignature(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
}

/** Remembers nonces as long as their timestamps are acceptable, so that no call can be replayed. */
export class NonceMemory {
  private readonly seen = new Map<string, number>();

  /** False when the nonce was used before. `nowMs` only moves the window of memory. */
  accept(nonce: string, nowMs: number): boolean {
    for (const [old, at] of this.seen) {
      if (nowMs - at <= 2 * TIMESTAMP_TOLERANCE_MS) break;
      this.seen.delete(old);
    }
    if (this.seen.has(nonce)) return false;
    this.seen.set(nonce, nowMs);
    return true;
  }

  clear(): void {
    this.seen.clear();
  }
}
