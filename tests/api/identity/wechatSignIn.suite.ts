import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { signInFront } from "./front";
import { type SignInService } from "../support/signedIn";

describe("wechat sign in", () => {
  let service: SignInService;
  beforeAll(async () => {
    service = await signInFront();
  });
  afterEach(() => service.switchboard("DELETE", "/faults/wechat"));

  const signIn = (code: string, via = "weapp") => service.ask("POST", "/sessions", { body: { code, via } });
  const me = async (token: string) => (await service.ask("GET", "/me", { token })).body;

  describe("a resident who signs in with WeChat", () => {
    test("gets a token of 256 bits for thirty days, and is known from WeChat alone", async () => {
      const { loginCode } = await service.person({ name: "周舟" });
      const { status, body } = await signIn(loginCode);
      expect(status).toBe(200);
      expect(body["token"]).toMatch(/^yr_[\w-]{43}$/);
      expect(body["expiresAt"]).toMatch(/\+08:00$/);
      const profile = await me(String(body["token"]));
      expect(profile).toMatchObject({ assurance: "L0", residentId: expect.any(String) });
      expect(profile).not.toHaveProperty("phone");
    });

    test("is the same resident the next time, and by the browser too", async () => {
      const person = await service.person({ name: "周舟" });
      const first = await me(await service.residentToken(person));
      const again = await service.person({ name: "周舟", openid: person.openid });
      expect((await me(await service.residentToken(again)))["residentId"]).toBe(first["residentId"]);
      const byBrowser = await signIn(person.oauthCode, "h5");
      expect((await me(String(byBrowser.body["token"])))["residentId"]).toBe(first["residentId"]);
    });

    test("for the first time on two devices at once is one resident", async () => {
      const person = await service.person({ name: "周舟" });
      const more = await Promise.all(
        Array.from({ length: 5 }, () => service.person({ name: "周舟", openid: person.openid })),
      );
      const tokens = await Promise.all([person, ...more].map((one) => service.residentToken(one)));
      const ids = await Promise.all(tokens.map(async (token) => (await me(token))["residentId"]));
      expect(new Set(ids).size).toBe(1);
    });

    test("can't use one code twice", async () => {
      const { loginCode } = await service.person({ name: "周舟" });
      await signIn(loginCode);
      expect(await signIn(loginCode)).toMatchObject({ status: 400, body: { code: "login-code-invalid" } });
    });

    test("whose account WeChat holds for risky is told of the hotline", async () => {
      const { loginCode } = await service.person({ name: "周舟", blocked: true });
      const { status, body } = await signIn(loginCode);
      expect({ status, code: body["code"] }).toEqual({ status: 403, code: "login-blocked" });
      expect(body["detail"]).toContain("12345");
    });

    test("is let in after WeChat was busy once or twice", async () => {
      await service.switchboard("PUT", "/faults/wechat", { code: "-1", errorRate: 0.5, seed: 3 });
      const { loginCode } = await service.person({ name: "周舟" });
      expect((await signIn(loginCode)).status).toBe(200);
    });

    test.each([
      { says: "is down", fault: { status: 503 } },
      { says: "is busy for long", fault: { code: "-1" } },
      { says: "counts too many calls", fault: { code: "45011" } },
      { says: "sends a web page", fault: { malformedRate: 1 } },
    ])("reads that WeChat is away while it $says", async ({ fault }) => {
      await service.switchboard("PUT", "/faults/wechat", fault);
      const { loginCode } = await service.person({ name: "周舟" });
      const { status, body, headers } = await signIn(loginCode);
      expect({ status, code: body["code"] }).toEqual({ status: 503, code: "wechat-unavailable" });
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    });
  });

  describe("the sign-in page for browsers", () => {
    test("is WeChat's, and leads back to a page of this app", async () => {
      const { body } = await service.ask("GET", "/sign-in?redirect=/pages/mine/index");
      const address = new URL(String(body["authorizeUrl"]));
      expect(address.pathname).toBe("/wechat/connect/oauth2/authorize");
      expect(address.searchParams.get("redirect_uri")).toBe(`${service.server.url}/pages/mine/index`);
      expect(address.searchParams.get("state")).toBe(body["state"]);
      expect((await fetch(address)).status).toBe(200);
    });

    test.each(["//evil.example/", "https://evil.example/", "/\\evil.example", "/a%0d%0ab", "evil"])(
      "is refused to lead to %s",
      async (redirect) => {
        const { status } = await service.ask(
          "GET",
          `/sign-in?redirect=${encodeURIComponent(redirect).replaceAll("%25", "%")}`,
        );
        expect(status).toBe(400);
      },
    );
  });
});
