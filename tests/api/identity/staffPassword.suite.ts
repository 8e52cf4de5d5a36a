import { beforeAll, describe, expect, test } from "@jest/globals";
import { signInFront } from "./front";
import { RIGHT_PASSWORD, type SignInService } from "../support/signedIn";
import { openTrialStaff } from "../../support/trialStaff";

describe("staff password", () => {
  let service: SignInService;
  beforeAll(async () => {
    service = await signInFront();
  });

  const NEW_PASSWORD = "雨伞 石榴 台灯 自行车";
  let desks = 0;
  /** Each call comes from an address of its own, so that only the account's own attempts count. */
  const newAddress = () => ({ "X-Forwarded-For": `10.2.0.${(desks += 1)}` });
  const signIn = (account: string, password: string) =>
    service.ask("POST", "/staff/sessions", { body: { account, password }, headers: newAddress() });
  const change = (token: string, oldPassword: string, newPassword: string) =>
    service.ask("POST", "/staff/password", { token, body: { oldPassword, newPassword }, headers: newAddress() });
  const me = (token: string) => service.ask("GET", "/staff/me", { token });

  async function aClerk(account: string): Promise<{ account: string; desk: () => Promise<string> }> {
    const clerk = { account, role: "clerk" as const, stationIds: ["H1"], name: "李桂英", password: RIGHT_PASSWORD };
    await openTrialStaff(service.config, clerk);
    return { account, desk: async () => String((await signIn(account, RIGHT_PASSWORD)).body["token"]) };
  }

  describe("a clerk who changes the password", () => {
    test("stays at this desk, is signed out at every other, and signs in with the new one only", async () => {
      const { account, desk } = await aClerk("pw-1");
      const [here, elsewhere, another] = [await desk(), await desk(), await (await aClerk("pw-other")).desk()];
      expect((await change(here, RIGHT_PASSWORD, NEW_PASSWORD)).status).toBe(204);
      expect((await me(here)).status).toBe(200);
      expect((await me(elsewhere)).body["code"]).toBe("not-signed-in");
      expect((await me(another)).status).toBe(200);
      expect((await signIn(account, RIGHT_PASSWORD)).body["code"]).toBe("staff-credentials-wrong");
      expect((await signIn(account, NEW_PASSWORD)).status).toBe(200);
    });

    test("is refused for a wrong old one, and locked out after five", async () => {
      const { desk } = await aClerk("pw-2");
      const token = await desk();
      const codes: string[] = [];
      for (let n = 0; n < 6; n += 1) codes.push(String((await change(token, `guess-${n}`, NEW_PASSWORD)).body["code"]));
      expect(codes).toEqual([...Array<string>(5).fill("staff-credentials-wrong"), "staff-locked-out"]);
    });

    test.each([
      { says: "eleven characters", password: "kf7m-2qxr-9" },
      { says: "what everybody tries", password: "password1234" },
      { says: "the account in it", password: "pw-3-in-my-password" },
      { says: "the old one", password: RIGHT_PASSWORD },
    ])("is told that the new one may not be $says, and keeps the old one", async ({ password }) => {
      const { account, desk } = await aClerk("pw-3");
      const { status, body } = await change(await desk(), RIGHT_PASSWORD, password);
      expect({ status, code: body["code"] }).toEqual({ status: 400, code: "invalid-input" });
      expect(body["errors"]).toMatchObject([
        { path: "newPassword", message: expect.stringMatching(/^[\u4e00-\u9fff]/) },
      ]);
      expect((await signIn(account, RIGHT_PASSWORD)).status).toBe(200);
    });

    test("from two desks at once changes it once", async () => {
      const { account, desk } = await aClerk("pw-4");
      const [one, other] = [await desk(), await desk()];
      const wishes = [`${NEW_PASSWORD} one`, `${NEW_PASSWORD} two`];
      const answers = await Promise.all([
        change(one, RIGHT_PASSWORD, wishes[0] ?? ""),
        change(other, RIGHT_PASSWORD, wishes[1] ?? ""),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 401]);
      const accepted = await Promise.all(wishes.map(async (wish) => (await signIn(account, wish)).status));
      expect(accepted.sort()).toEqual([200, 401]);
    });

    test("must be signed in, and no resident", async () => {
      expect((await service.ask("POST", "/staff/password", { body: {} })).body["code"]).toBe("not-signed-in");
      const resident = await service.residentToken(await service.person({ name: "周舟" }));
      expect((await change(resident, RIGHT_PASSWORD, NEW_PASSWORD)).body["code"]).toBe("not-allowed");
    });
  });
});
