import { beforeAll, describe, expect, test } from "@jest/globals";
import { signInFront } from "./front";
import { RIGHT_PASSWORD, type SignInService } from "../support/signedIn";
import { openTrialStaff } from "../../support/trialStaff";

describe("staff sign in", () => {
  let service: SignInService;
  beforeAll(async () => {
    service = await signInFront();
  });

  let desks = 0;
  /** Each test sits at an address of its own. */
  const newAddress = () => ({ "X-Forwarded-For": `10.1.0.${(desks += 1)}` });
  const signIn = (account: string, password: string, headers: Record<string, string> = newAddress()) =>
    service.ask("POST", "/staff/sessions", { body: { account, password }, headers });
  const me = (token: string, headers: Record<string, string> = {}) =>
    service.ask("GET", "/staff/me", { token, headers });
  const unlock = (token: string, password: string) =>
    service.ask("POST", "/staff/sessions/unlock", { token, body: { password }, headers: newAddress() });
  const account = (name: string) =>
    openTrialStaff(service.config, {
      account: name,
      role: "clerk",
      stationIds: ["H1"],
      name: "李桂英",
      password: RIGHT_PASSWORD,
    });

  describe("a clerk who signs in", () => {
    test("gets a token for the day, their role and their stations, and is shown by surname", async () => {
      await account("desk-1");
      const { status, body } = await signIn("desk-1", RIGHT_PASSWORD);
      expect({ status, ...body }).toMatchObject({ status: 200, role: "clerk", stationIds: ["H1"] });
      expect((await me(String(body["token"]))).body).toMatchObject({
        account: "desk-1",
        name: "李*",
        idleLockSeconds: 300,
      });
    });

    test.each([
      { says: "a wrong password", name: "desk-1", password: "wrong" },
      { says: "an account that does not exist", name: "nobody", password: RIGHT_PASSWORD },
    ])("is refused in the same words for $says", async ({ name, password }) => {
      await account("desk-1");
      const { status, body } = await signIn(name, password);
      expect({ status, code: body["code"] }).toEqual({ status: 401, code: "staff-credentials-wrong" });
    });

    test("is locked out after five wrong passwords, from wherever they came, and let in a quarter of an hour later", async () => {
      await service.moveClock("2027-02-01T09:00:00+08:00");
      await account("desk-2");
      const guesses = await Promise.all(Array.from({ length: 8 }, (_unused, n) => signIn("desk-2", `guess-${n}`)));
      const codes = guesses.map(({ body }) => String(body["code"])).sort();
      expect(codes).toEqual([
        ...Array<string>(5).fill("staff-credentials-wrong"),
        ...Array<string>(3).fill("staff-locked-out"),
      ]);
      const { status, headers } = await signIn("desk-2", RIGHT_PASSWORD);
      expect({ status, wait: headers.get("retry-after") }).toEqual({ status: 429, wait: "900" });
      await service.moveClock("2027-02-01T09:15:00+08:00");
      expect((await signIn("desk-2", RIGHT_PASSWORD)).status).toBe(200);
    }, 60_000);

    test("from an address that has tried many accounts is locked out with it", async () => {
      await account("desk-3");
      const address = newAddress();
      for (let n = 0; n < 20; n += 1) await signIn(`invented-${n}`, "guess", address);
      expect((await signIn("desk-3", RIGHT_PASSWORD, address)).body["code"]).toBe("staff-locked-out");
      expect((await signIn("desk-3", RIGHT_PASSWORD)).status).toBe(200);
    }, 120_000);
  });

  describe("a desk that nobody touches", () => {
    test("locks after five minutes, also while its page refreshes by itself, and opens with the password", async () => {
      await service.moveClock("2027-02-02T09:00:00+08:00");
      await account("desk-4");
      const { body } = await signIn("desk-4", RIGHT_PASSWORD);
      const token = String(body["token"]);
      await service.moveClock("2027-02-02T09:04:00+08:00");
      expect((await me(token, { "X-Background": "1" })).status).toBe(200);
      await service.moveClock("2027-02-02T09:05:00+08:00");
      expect(await me(token)).toMatchObject({ status: 401, body: { code: "staff-session-locked" } });
      expect((await unlock(token, "wrong")).body["code"]).toBe("staff-credentials-wrong");
      expect((await me(token)).status).toBe(401);
      expect((await unlock(token, RIGHT_PASSWORD)).body).toMatchObject({ account: "desk-4" });
      expect((await me(token)).status).toBe(200);
    }, 60_000);

    test("ends after twelve hours, however busy", async () => {
      await service.moveClock("2027-02-03T08:00:00+08:00");
      await account("desk-5");
      const token = String((await signIn("desk-5", RIGHT_PASSWORD)).body["token"]);
      await service.moveClock("2027-02-03T20:00:00+08:00");
      expect((await unlock(token, RIGHT_PASSWORD)).body["code"]).toBe("not-signed-in");
    }, 60_000);

    test("is closed by signing out", async () => {
      await account("desk-6");
      const token = String((await signIn("desk-6", RIGHT_PASSWORD)).body["token"]);
      expect((await service.ask("DELETE", "/staff/sessions/current", { token })).status).toBe(204);
      expect((await me(token)).body["code"]).toBe("not-signed-in");
    });
  });

  test("no password is in the store, in clear or as a bare hash", async () => {
    await account("desk-7");
    const { createHash } = await import("node:crypto");
    const dump = await service.dump();
    expect(dump).not.toContain(RIGHT_PASSWORD);
    expect(dump).not.toContain(createHash("sha256").update(RIGHT_PASSWORD).digest("base64url"));
  });
});
