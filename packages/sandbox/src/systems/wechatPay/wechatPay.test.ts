import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_PAY } from "../../defaults";
import { startSandbox, type RunningSandbox } from "../../startSandbox";
import type { World } from "../../world/buildWorld";
import { PROVINCE_TABLES } from "../../world/wire";
import { ensurePayKeys, PUBLIC_KEY_ID } from "./payKeys";

let folder = "";
let sandbox: RunningSandbox;
let merchantKey: KeyObject;
let platformKey: KeyObject;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sandbox-pay-"));
  const tables = Object.fromEntries(PROVINCE_TABLES.map((table) => [table, []])) as unknown as World["tables"];
  sandbox = await startSandbox({ port: 0, world: { tables, communityPoints: [] }, payKeyDir: folder });
  merchantKey = createPrivateKey(await readFile(path.join(folder, "apiclient_key.pem")));
  platformKey = createPublicKey(await readFile(path.join(folder, `platform/${PUBLIC_KEY_ID}.pem`)));
}, 60_000);
afterAll(async () => {
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Call {
  method?: "GET" | "POST";
  url: string;
  body?: unknown;
  /** Seconds by which the signature is old. */
  age?: number;
  /** What is really sent, when it is not what was signed. */
  sent?: string;
  authorization?: string;
}

async function call({ method = "POST", url, body, age = 0, sent, authorization }: Call) {
  const text = body === undefined ? "" : JSON.stringify(body);
  const [seconds, nonce] = [Math.floor(Date.now() / 1000) - age, randomBytes(16).toString("hex")];
  const message = `${method}\n${url}\n${seconds}\n${nonce}\n${text}\n`;
  const signature = sign("RSA-SHA256", Buffer.from(message), merchantKey).toString("base64");
  const fields = { mchid: DEFAULT_PAY.merchantId, nonce_str: nonce, timestamp: seconds, serial_no: DEFAULT_PAY.serial };
  const named = Object.entries({ ...fields, signature }).map(([name, value]) => `${name}="${value}"`);
  const response = await fetch(`${sandbox.url}/wechat-pay${url}`, {
    method,
    headers: {
      Accept: "application/json",
      "User-Agent": "test",
      "Content-Type": "application/json",
      Authorization: authorization ?? `WECHATPAY2-SHA256-RSA2048 ${named.join(",")}`,
    },
    ...(method === "GET" ? {} : { body: sent ?? text }),
  });
  const raw = await response.text();
  return { status: response.status, headers: response.headers, raw, body: raw === "" ? {} : JSON.parse(raw) };
}

const JSAPI = "/v3/pay/transactions/jsapi";
const order = (number: string, total = 2_000) => ({
  appid: DEFAULT_PAY.appId,
  mchid: DEFAULT_PAY.merchantId,
  description: "工本费",
  out_trade_no: number,
  time_expire: new Date(Date.now() + 1_800_000).toISOString(),
  notify_url: "http://127.0.0.1:9/api/v1/hooks/wechat-pay",
  amount: { total, currency: "CNY" },
  payer: { openid: "oPayer" },
});

describe("a request", () => {
  test.each<{ says: string; over: Partial<Call>; message: RegExp }>([
    { says: "without a signature", over: { authorization: "" }, message: /Authorization值格式错误/ },
    { says: "in another scheme", over: { authorization: "Bearer x" }, message: /Authorization值格式错误/ },
    { says: "that was signed six minutes ago", over: { age: 360 }, message: /不得超过5分钟/ },
    {
      says: "whose body was changed after it was signed",
      over: { sent: JSON.stringify(order("YT-SIGN-1", 1)) },
      message: /签名错误/,
    },
  ])("$says is refused, unsigned", async ({ over, message }) => {
    const answer = await call({ url: JSAPI, body: order("YT-SIGN-1"), ...over });
    expect([answer.status, answer.body.code]).toEqual([401, "SIGN_ERROR"]);
    expect(answer.body.message).toMatch(message);
    expect(answer.headers.get("wechatpay-signature")).toBeNull();
  });

  test("that is right has an answer that is signed over its bytes", async () => {
    const { status, headers, raw, body } = await call({ url: JSAPI, body: order("YT-SIGN-2") });
    expect([status, typeof body.prepay_id]).toEqual([200, "string"]);
    const [time, nonce] = [headers.get("wechatpay-timestamp"), headers.get("wechatpay-nonce")];
    const signature = Buffer.from(headers.get("wechatpay-signature") ?? "", "base64");
    expect(headers.get("wechatpay-serial")).toBe(PUBLIC_KEY_ID);
    expect(verify("RSA-SHA256", Buffer.from(`${time}\n${nonce}\n${raw}\n`), platformKey, signature)).toBe(true);
  });
});

describe("an order", () => {
  test("is the same under the same number with the same facts, and refused with others", async () => {
    const body = order("YT-SAME-1");
    expect((await call({ url: JSAPI, body })).status).toBe(200);
    expect((await call({ url: JSAPI, body })).status).toBe(200);
    const changed = await call({ url: JSAPI, body: { ...body, description: "别的" } });
    expect([changed.status, changed.body.code]).toEqual([403, "OUT_TRADE_NO_USED"]);
  });

  test("that is paid can't be closed, and one that is closed can't be paid", async () => {
    await call({ url: JSAPI, body: order("YT-PAID-1") });
    await call({ url: JSAPI, body: order("YT-SHUT-1") });
    const thumb = (number: string) =>
      fetch(`${sandbox.url}/__sandbox/wechat-pay/${number}/pay`, { method: "POST", body: '{"silent":true}' });
    const close = (number: string) =>
      call({ url: `/v3/pay/transactions/out-trade-no/${number}/close`, body: { mchid: DEFAULT_PAY.merchantId } });
    expect((await thumb("YT-PAID-1")).status).toBe(200);
    expect((await close("YT-PAID-1")).body.code).toBe("ORDERPAID");
    expect([(await close("YT-SHUT-1")).status, (await close("YT-SHUT-1")).status]).toEqual([204, 204]);
    expect((await thumb("YT-SHUT-1")).status).toBe(409);
    expect((await close("YT-NONE-1")).body.code).toBe("ORDER_NOT_EXIST");
  });
});

test("keys are made once: whoever comes second has the first one's", async () => {
  const [first, second] = await Promise.all([ensurePayKeys(folder), ensurePayKeys(folder)]);
  expect(first.merchant.equals(second.merchant)).toBe(true);
  expect(first.merchant.equals(createPublicKey(merchantKey))).toBe(true);
});
