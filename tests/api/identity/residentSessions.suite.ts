import { beforeAll, describe, expect, test } from "@jest/globals";
import { signInFront } from "./front";
import { type SignInService } from "../support/signedIn";

describe("resident sessions", () => {
  let service: SignInService;
  beforeAll(async () => {
    service = await signInFront();
  });

  interface Session {
    sessionId: string;
    device: string;
    current: boolean;
  }
  const sessionsOf = async (token: string) =>
    (await service.ask("GET", "/me/sessions", { token })).body["items"] as unknown as Session[];
  const status = async (token: string) => (await service.ask("GET", "/me", { token })).status;

  async function twoDevices() {
    const person = await service.person({ name: "周舟" });
    const phone = await service.residentToken(person);
    const browser = await service.ask("POST", "/sessions", {
      body: { code: person.oauthCode, via: "h5" },
      headers: { "User-Agent": "Mozilla/5.0 (Windows NT 10.0)" },
    });
    return { phone, browser: String(browser.body["token"]) };
  }

  describe("the devices on which a resident is signed in", () => {
    test("are listed with their kind, this one marked", async () => {
      const { browser } = await twoDevices();
      const sessions = await sessionsOf(browser);
      expect(sessions).toHaveLength(2);
      expect(sessions.filter(({ current }) => current).map(({ device }) => device)).toEqual(["Windows 电脑 · 网页"]);
    });

    test("are signed out one by one, at once", async () => {
      const { phone, browser } = await twoDevices();
      const other = (await sessionsOf(phone)).find(({ current }) => !current);
      const answer = await service.ask("DELETE", `/me/sessions/${other?.sessionId ?? ""}`, { token: phone });
      expect([answer.status, await status(browser), await status(phone)]).toEqual([204, 401, 200]);
    });

    test("can't be signed out by another resident", async () => {
      const { phone } = await twoDevices();
      const stranger = await service.residentToken(await service.person({ name: "吴越" }));
      const [mine] = await sessionsOf(phone);
      const answer = await service.ask("DELETE", `/me/sessions/${mine?.sessionId ?? ""}`, { token: stranger });
      expect(answer).toMatchObject({ status: 404, body: { code: "session-not-found" } });
      expect(await status(phone)).toBe(200);
    });

    test("end by signing out", async () => {
      const { phone } = await twoDevices();
      expect((await service.ask("DELETE", "/sessions/current", { token: phone })).status).toBe(204);
      const { status: after, headers, body } = await service.ask("GET", "/me", { token: phone });
      expect({ after, code: body["code"] }).toEqual({ after: 401, code: "not-signed-in" });
      expect(headers.get("www-authenticate")).toBe("Bearer");
    });

    test.each(["", "short", "yr_" + "A".repeat(43), "ys_" + "A".repeat(43)])(
      "are not opened by the token %p",
      async (token) => {
        expect(await status(token)).toBe(401);
      },
    );
  });

  describe("a session as time goes by", () => {
    test("slides with its use, ends thirty days after the last one, and the token is nowhere in the store", async () => {
      await service.moveClock("2027-01-01T09:00:00+08:00");
      const token = await service.residentToken(await service.person({ name: "周舟" }));
      await service.moveClock("2027-01-26T09:00:00+08:00");
      expect(await status(token)).toBe(200);
      await service.moveClock("2027-02-20T09:00:00+08:00");
      expect(await status(token)).toBe(200);
      expect(await service.dump()).not.toContain(token.slice(3));
      await service.moveClock("2027-03-22T09:00:01+08:00");
      expect(await status(token)).toBe(401);
      await service.switchboard("PUT", "/clock", { now: null });
    }, 60_000);
  });
});
