import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { DEFAULT_WECHAT } from "../../defaults";
import { startSandbox, type RunningSandbox } from "../../startSandbox";

let sandbox: RunningSandbox;
const { miniProgram, officialAccount } = DEFAULT_WECHAT;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterAll(() => sandbox.stop());
beforeEach(() => switchboard("POST", "/reset"));

const switchboard = (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${sandbox.url}/__sandbox${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

interface Answer {
  [field: string]: unknown;
}
const answerOf = async (response: Promise<Response>): Promise<Answer> => (await (await response).json()) as Answer;
const personWith = (draft: object) => answerOf(switchboard("POST", "/people", draft));

const login = (code: unknown, twist: Record<string, string> = {}) =>
  answerOf(
    fetch(
      `${sandbox.url}/wechat/sns/jscode2session?${new URLSearchParams({
        appid: miniProgram.appId,
        secret: miniProgram.secret,
        js_code: String(code),
        grant_type: "authorization_code",
        ...twist,
      }).toString()}`,
    ),
  );
const post = (path: string, body: unknown) =>
  answerOf(fetch(`${sandbox.url}/wechat${path}`, { method: "POST", body: JSON.stringify(body) }));
const tokenOf = (twist: object = {}) =>
  post("/cgi-bin/stable_token", {
    grant_type: "client_credential",
    appid: miniProgram.appId,
    secret: miniProgram.secret,
    ...twist,
  });

describe("a login code of WeChat", () => {
  test("gives the person's openid once, and 40029 the second time", async () => {
    const person = await personWith({ name: "周舟" });
    expect(await login(person["loginCode"])).toMatchObject({ openid: person["openid"], unionid: person["unionid"] });
    expect(await login(person["loginCode"])).toMatchObject({ errcode: 40029 });
  });

  test("has ended after five minutes", async () => {
    await switchboard("PUT", "/clock", { now: "2026-11-25T09:00:00+08:00" });
    const { loginCode } = await personWith({ name: "周舟" });
    await switchboard("PUT", "/clock", { now: "2026-11-25T09:05:00+08:00" });
    expect(await login(loginCode)).toMatchObject({ errcode: 40029 });
  });

  test.each([
    { says: "an unknown app gets 40013", twist: { appid: "wx-other" }, errcode: 40013 },
    { says: "a wrong secret gets 40125", twist: { secret: "guessed" }, errcode: 40125 },
    { says: "a code that was never given gets 40029", twist: { js_code: "invented" }, errcode: 40029 },
  ])("$says", async ({ twist, errcode }) => {
    const { loginCode } = await personWith({ name: "周舟" });
    expect(await login(loginCode, twist)).toMatchObject({ errcode });
  });

  test("of an account that WeChat holds for risky gets 40226", async () => {
    const { loginCode } = await personWith({ name: "周舟", blocked: true });
    expect(await login(loginCode)).toMatchObject({ errcode: 40226 });
  });

  test("of the phone button logs nobody in", async () => {
    const { phoneCode } = await personWith({ name: "周舟", phone: "13800000009" });
    expect(await login(phoneCode)).toMatchObject({ errcode: 40029 });
  });
});

describe("the access token in normal mode", () => {
  test("stays the same until five minutes before its end; then both work", async () => {
    await switchboard("PUT", "/clock", { now: "2026-11-25T09:00:00+08:00" });
    const first = await tokenOf();
    expect((await tokenOf())["access_token"]).toBe(first["access_token"]);
    await switchboard("PUT", "/clock", { now: "2026-11-25T10:55:01+08:00" });
    const second = await tokenOf();
    expect(second["access_token"]).not.toBe(first["access_token"]);
    const { phoneCode } = await personWith({ name: "周舟", phone: "13800000009" });
    const path = `/wxa/business/getuserphonenumber?access_token=${String(first["access_token"])}`;
    expect(await post(path, { code: phoneCode })).toMatchObject({ errcode: 0 });
  });

  test("is refused with 40001 when another was forced, and with 41001 when it is missing", async () => {
    const first = await tokenOf();
    await tokenOf({ force_refresh: true });
    const path = "/wxa/business/getuserphonenumber";
    const refused = await post(`${path}?access_token=${String(first["access_token"])}`, { code: "any" });
    expect(refused).toMatchObject({ errcode: 40001, errmsg: expect.stringContaining("rid: ") });
    expect(await post(path, { code: "any" })).toMatchObject({ errcode: 41001 });
  });
});

describe("a code of the phone button", () => {
  test("gives the number to whoever names its owner, and 40029 to whoever names another", async () => {
    const { access_token: token } = await tokenOf();
    const path = `/wxa/business/getuserphonenumber?access_token=${String(token)}`;
    const owner = await personWith({ name: "周舟", phone: "13800000009" });
    const other = await personWith({ name: "吴越" });
    expect(await post(path, { code: owner["phoneCode"], openid: other["openid"] })).toMatchObject({ errcode: 40029 });
    const again = await personWith({ name: "周舟", openid: owner["openid"] });
    expect(await post(path, { code: again["phoneCode"], openid: owner["openid"] })).toMatchObject({
      phone_info: { purePhoneNumber: "13800000009", watermark: { appid: miniProgram.appId } },
    });
  });
});

describe("the sign-in page for browsers", () => {
  const redirect = "http://app.test/pages/mine?tab=1";
  const page = (twist: Record<string, string> = {}) =>
    fetch(
      `${sandbox.url}/wechat/connect/oauth2/authorize?${new URLSearchParams({
        appid: officialAccount.appId,
        redirect_uri: redirect,
        response_type: "code",
        scope: "snsapi_base",
        state: "s-1",
        ...twist,
      }).toString()}`,
    );

  test("offers the people who live in the sandbox, and leads back with a code that logs the chosen one in", async () => {
    await personWith({ name: "周<舟>" });
    const html = await (await page()).text();
    expect(html).toContain("周&#60;舟&#62;");
    const address = [...html.matchAll(/href="([^"]+)"/g)].at(-1)?.[1] ?? "";
    const back = new URL(address.replaceAll("&#38;", "&"));
    expect(back.origin + back.pathname).toBe("http://app.test/pages/mine");
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ tab: "1", state: "s-1" });
    const query = {
      appid: officialAccount.appId,
      secret: officialAccount.secret,
      code: back.searchParams.get("code") ?? "",
    };
    const address2 = `${sandbox.url}/wechat/sns/oauth2/access_token?${new URLSearchParams(query).toString()}`;
    expect(await answerOf(fetch(address2))).toMatchObject({ openid: expect.any(String), unionid: expect.any(String) });
  });

  test("leads nowhere but to a web address", async () => {
    expect((await page({ redirect_uri: "javascript:alert(1)" })).status).toBe(400);
  });
});
