import { verify, type KeyObject } from "node:crypto";

/** Both kinds at once: `PUB_KEY_ID_…` and platform certificates, which change over within days. */
export type PlatformKeys = ReadonlyMap<string, KeyObject>;

export type SignatureFault = "unsigned" | "stale" | "unknownSerial" | "badSignature";

/** Signed further from now than this is refused: the protocol's own window, against replay. */
const WINDOW_SECONDS = 300;
/** RSA-2048 in base64 is 344 characters; what is far longer is no signature. */
const LONGEST_SIGNATURE = 1_024;

export interface SignedMessage {
  /** @param name - lower case. */
  header(name: string): string | null | undefined;
  /** The bytes as they came: parsing and printing again would change them. */
  raw: Buffer;
}

/**
 * Says why a message is not WeChat's, `null` when it is. The serial is looked up exactly, in what the operator installed:
 * an unknown one never makes us ask the network, which would let anybody drive our traffic. Signatures that begin
 * `WECHATPAY/SIGNTEST/` are WeChat's own probes, and fail like any other that is wrong.
 *
 * @param now - the real time: signatures are made by the real clock, also in tests that live in another.
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013053249
 */
export function signatureFault({ header, raw }: SignedMessage, keys: PlatformKeys, now: Date): SignatureFault | null {
  const timestamp = header("wechatpay-timestamp");
  const nonce = header("wechatpay-nonce");
  const signature = header("wechatpay-signature");
  const serial = header("wechatpay-serial");
  if (!timestamp || !nonce || !signature || !serial || signature.length > LONGEST_SIGNATURE) return "unsigned";
  if (!/^\d{1,12}$/.test(timestamp)) return "stale";
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > WINDOW_SECONDS) return "stale";
  const key = keys.get(serial);
  if (key === undefined) return "unknownSerial";
  const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), raw, Buffer.from("\n")]);
  return verify("RSA-SHA256", message, key, Buffer.from(signature, "base64")) ? null : "badSignature";
}
