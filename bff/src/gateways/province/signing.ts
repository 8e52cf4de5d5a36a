import { createHash, createHmac, randomUUID } from "node:crypto";

export interface Credentials {
  appId: string;
  secret: string;
  signType: "HMAC-SHA256" | "HMAC-SM3";
}

/**
 * Headers that prove who calls: HMAC over app id, time, nonce, method, path and the body's digest, one a line.
 * Each call has its own nonce; the province refuses a repeated one, and a time that is five minutes off.
 *
 * @param path - as the province sees it, with the base URL's own path and without a query.
 */
export function signedHeaders(credentials: Credentials, path: string, body: string): Record<string, string> {
  const { appId, secret, signType } = credentials;
  const algorithm = signType === "HMAC-SM3" ? "sm3" : "sha256";
  const timestamp = String(Date.now());
  const nonce = randomUUID();
  const digest = createHash(algorithm).update(body).digest("hex");
  const signature = createHmac(algorithm, secret)
    .update([appId, timestamp, nonce, "POST", path, digest].join("\n"))
    .digest("hex");
  return {
    "X-App-Id": appId,
    "X-Timestamp": timestamp,
    "X-Nonce": nonce,
    "X-Sign-Type": signType,
    "X-Signature": signature,
  };
}
