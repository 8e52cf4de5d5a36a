import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { signatureFault } from "./signature";

const NOW = new Date("2026-11-25T02:00:00Z");
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const keys = new Map([["PUB_KEY_ID_1", publicKey]]);
const RAW = Buffer.from('{"id":"1","summary":"支付成功"}');

/** Headers of a notice that was signed so many seconds from now. */
function headersAt(seconds: number, raw: Buffer = RAW): Record<string, string> {
  const timestamp = String(NOW.getTime() / 1000 + seconds);
  const message = Buffer.concat([Buffer.from(`${timestamp}\nn0nce\n`), raw, Buffer.from("\n")]);
  return {
    "wechatpay-timestamp": timestamp,
    "wechatpay-nonce": "n0nce",
    "wechatpay-serial": "PUB_KEY_ID_1",
    "wechatpay-signature": sign("RSA-SHA256", message, privateKey).toString("base64"),
  };
}

describe("a message that says it is WeChat Pay's", () => {
  test.each<{ says: string; seconds?: number; over?: Record<string, string>; raw?: Buffer; is: string | null }>([
    { says: "is, when it was signed now", is: null },
    { says: "is, exactly five minutes later", seconds: -300, is: null },
    { says: "is stale a second after that", seconds: -301, is: "stale" },
    { says: "is stale when it comes from the future", seconds: 301, is: "stale" },
    { says: "is stale when its time is no number", over: { "wechatpay-timestamp": "soon" }, is: "stale" },
    {
      says: "is not, under a serial that nobody installed",
      over: { "wechatpay-serial": "PUB_KEY_ID_2" },
      is: "unknownSerial",
    },
    {
      says: "is not, under the name of an object's own field",
      over: { "wechatpay-serial": "constructor" },
      is: "unknownSerial",
    },
    {
      says: "is not, when one byte of it was changed",
      raw: Buffer.from('{"id":"2","summary":"支付成功"}'),
      is: "badSignature",
    },
    {
      says: "is not, when it was printed anew",
      raw: Buffer.from('{"id": "1","summary":"支付成功"}'),
      is: "badSignature",
    },
    { says: "is not, with another nonce", over: { "wechatpay-nonce": "other" }, is: "badSignature" },
    { says: "is unsigned without a signature", over: { "wechatpay-signature": "" }, is: "unsigned" },
    { says: "is unsigned without a serial", over: { "wechatpay-serial": "" }, is: "unsigned" },
    {
      says: "is unsigned with a signature as long as a book",
      over: { "wechatpay-signature": "A".repeat(5_000) },
      is: "unsigned",
    },
  ])("$says", ({ seconds = 0, over = {}, raw = RAW, is }) => {
    const headers = { ...headersAt(seconds), ...over };
    expect(signatureFault({ header: (name) => headers[name], raw }, keys, NOW)).toBe(is);
  });

  test("is not, when it is one of WeChat's own probes", () => {
    const headers = headersAt(0);
    headers["wechatpay-signature"] = `WECHATPAY/SIGNTEST/${headers["wechatpay-signature"] ?? ""}`;
    expect(signatureFault({ header: (name) => headers[name], raw: RAW }, keys, NOW)).toBe("badSignature");
  });
});
