import { createHash, createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { DEFAULT_SMS } from "../../defaults";
import { startSandbox, type RunningSandbox } from "../../startSandbox";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterAll(() => sandbox.stop());
beforeEach(() => fetch(`${sandbox.url}/__sandbox/reset`, { method: "POST" }));

const message = { to: "13800000009", template: "phone-code", params: { code: "123456" }, messageKey: "k-1" };

async function send(body: object, secret = DEFAULT_SMS.secret): Promise<string> {
  const text = JSON.stringify(body);
  const timestamp = String(Date.now());
  const digest = createHash("sha256").update(text).digest("hex");
  const signature = createHmac("sha256", secret)
    .update([DEFAULT_SMS.appId, timestamp, "n", digest].join("\n"))
    .digest("hex");
  const headers = { "x-app-id": DEFAULT_SMS.appId, "x-timestamp": timestamp, "x-nonce": "n", "x-signature": signature };
  const response = await fetch(`${sandbox.url}/sms/v1/messages`, { method: "POST", body: text, headers });
  return String(((await response.json()) as { code: unknown }).code);
}
const reached = async (to: string): Promise<unknown[]> => {
  const response = await fetch(`${sandbox.url}/__sandbox/outbox/sms?to=${to}`);
  return ((await response.json()) as { items: unknown[] }).items;
};

describe("a message handed to the SMS provider", () => {
  test("reaches the phone it names and no other", async () => {
    expect(await send(message)).toBe("0");
    expect(await reached(message.to)).toEqual([
      expect.objectContaining({ to: message.to, template: "phone-code", params: { code: "123456" } }),
    ]);
    expect(await reached("13800000008")).toEqual([]);
  });

  test("reaches it once, however often it is sent under one key", async () => {
    await send(message);
    expect(await send(message)).toBe("0");
    expect(await reached(message.to)).toHaveLength(1);
  });

  test("that another signed is refused with 40101", async () => {
    expect(await send(message, "guessed")).toBe("40101");
    expect(await reached(message.to)).toEqual([]);
  });

  test("to something that is no mobile number is refused with 40001", async () => {
    expect(await send({ ...message, to: "029-12345678" })).toBe("40001");
  });
});
