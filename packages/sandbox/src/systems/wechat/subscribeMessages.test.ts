import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_WECHAT } from "../../defaults";
import { startSandbox, type RunningSandbox } from "../../startSandbox";

let sandbox: RunningSandbox;
let token = "";
const OPENID = "oYantaDemoElder0000000000001";
const CALLED = "yanta-called-0005";
const { appId: appid, secret } = DEFAULT_WECHAT.miniProgram;

const ask = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return (await (await fetch(`${sandbox.url}${path}`, init)).json()) as Record<string, unknown>;
};

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  const answer = await ask("POST", "/wechat/cgi-bin/stable_token", { grant_type: "client_credential", appid, secret });
  token = String(answer["access_token"]);
});
afterAll(() => sandbox.stop());

const called = (twist: Record<string, unknown> = {}, values: Record<string, string> = {}) => {
  const told = {
    character_string1: "A023",
    thing2: "3号窗口",
    thing3: "小寨路便民中心",
    thing4: "请到窗口",
    ...values,
  };
  const data = Object.fromEntries(Object.entries(told).map(([key, value]) => [key, { value }]));
  return { touser: OPENID, template_id: CALLED, page: "packages/queue/ticket/index", data, ...twist };
};
const send = (message: unknown, withToken = token) =>
  ask("POST", `/wechat/cgi-bin/message/subscribe/send?access_token=${withToken}`, message);

describe("a subscribe message", () => {
  test("reaches the phone of its openid as it was sent", async () => {
    expect(await send(called())).toEqual({ errcode: 0, errmsg: "ok" });
    const { items } = await ask("GET", `/__sandbox/outbox/subscribe-messages?to=${OPENID}`);
    expect(items).toEqual([
      expect.objectContaining({ to: OPENID, templateId: CALLED, data: expect.objectContaining({ thing2: "3号窗口" }) }),
    ]);
    expect(await ask("GET", "/__sandbox/outbox/subscribe-messages?to=oSomebodyElse")).toEqual({ items: [] });
  });

  test.each([
    { says: "without a token", message: called(), withToken: "none", errcode: 40001 },
    { says: "to an openid that nobody has", message: called({ touser: "oNobody" }), errcode: 40003 },
    { says: "of a template that the account has not picked", message: called({ template_id: "x" }), errcode: 40037 },
    { says: "whose page begins with a slash", message: called({ page: "/packages/queue" }), errcode: 41030 },
    { says: "with 21 characters in a thing", message: called({}, { thing2: "号".repeat(21) }), errcode: 47003 },
    { says: "with an empty thing", message: called({}, { thing4: "" }), errcode: 47003 },
    { says: "with Chinese in a character_string", message: called({}, { character_string1: "甲1" }), errcode: 47003 },
    { says: "with a key that the template does not have", message: called({}, { thing9: "?" }), errcode: 47003 },
    { says: "without its data", message: { touser: OPENID, template_id: CALLED }, errcode: 47001 },
  ])("$says is refused with $errcode", async ({ message, withToken, errcode }) => {
    expect(await send(message, withToken)).toMatchObject({ errcode });
  });

  test("is refused with 43101 when the person's accepts are used up", async () => {
    await ask("POST", "/__sandbox/people", { name: "王秀兰", openid: OPENID, accepts: { [CALLED]: 1 } });
    expect(await send(called())).toMatchObject({ errcode: 0 });
    expect(await send(called())).toMatchObject({ errcode: 43101 });
  });
});
