import { createCipheriv, randomBytes, sign, verify, type KeyObject } from "node:crypto";

const SCHEME = "WECHATPAY2-SHA256-RSA2048";
const WINDOW_SECONDS = 300;

export interface SignedRequest {
  authorization: string;
  method: string;
  /** Path and query as they were signed, from `/v3/`. */
  url: string;
  body: string;
}

export type RequestFault = "missing" | "malformed" | "stale" | "forged";

/** Checks a merchant's signature. @see https://pay.weixin.qq.com/doc/v3/merchant/4012365336 */
export function requestFault(
  { authorization, method, url, body }: SignedRequest,
  expected: { merchantId: string; serial: string; key: KeyObject },
): RequestFault | null {
  if (!authorization.startsWith(`${SCHEME} `)) return authorization === "" ? "missing" : "malformed";
  const field = (name: string): string => new RegExp(`(?:^|[ ,])${name}="([^"]*)"`).exec(authorization)?.[1] ?? "";
  const [nonce, timestamp, signature] = [field("nonce_str"), field("timestamp"), field("signature")];
  if (field("mchid") !== expected.merchantId || field("serial_no") !== expected.serial) return "forged";
  if (!/^\d{10}$/.test(timestamp) || nonce === "") return "malformed";
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > WINDOW_SECONDS) return "stale";
  const message = `${method}\n${url}\n${timestamp}\n${nonce}\n${body}\n`;
  const isRight = verify("RSA-SHA256", Buffer.from(message), expected.key, Buffer.from(signature, "base64"));
  return isRight ? null : "forged";
}

/** Ways in which a message of ours is not what it should be. */
export type Spoiling = "none" | "signTest" | "stale" | "unknownSerial" | "forged" | "unsigned";

export interface Signer {
  serial: string;
  key: KeyObject;
}

/** The headers with which the platform signs an answer or a notice, right or spoiled. */
export function signedHeaders(body: string, { serial, key }: Signer, spoiling: Spoiling): Record<string, string> {
  if (spoiling === "unsigned") return {};
  const seconds = Math.floor(Date.now() / 1000) - (spoiling === "stale" ? 3_600 : 0);
  const nonce = randomBytes(16).toString("hex");
  const right = sign("RSA-SHA256", Buffer.from(`${seconds}\n${nonce}\n${body}\n`), key).toString("base64");
  const flipped = sign("RSA-SHA256", Buffer.from(`${seconds}\n${nonce}\n${body} \n`), key).toString("base64");
  const signatures: Partial<Record<Spoiling, string>> = { signTest: `WECHATPAY/SIGNTEST/${right}`, forged: flipped };
  return {
    "Wechatpay-Timestamp": String(seconds),
    "Wechatpay-Nonce": nonce,
    "Wechatpay-Serial": spoiling === "unknownSerial" ? "0000000000000000000000000000000000000000" : serial,
    "Wechatpay-Signature": signatures[spoiling] ?? right,
    "Wechatpay-Signature-Type": SCHEME,
  };
}

/** Seals the resource of a notice: AES-256-GCM, tag at the end. */
export function sealResource(content: unknown, type: string, apiV3Key: Buffer) {
  const nonce = randomBytes(6).toString("hex");
  const cipher = createCipheriv("aes-256-gcm", apiV3Key, Buffer.from(nonce));
  cipher.setAAD(Buffer.from(type));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final(), cipher.getAuthTag()]);
  return {
    original_type: type,
    algorithm: "AEAD_AES_256_GCM",
    ciphertext: sealed.toString("base64"),
    associated_data: type,
    nonce,
  };
}
