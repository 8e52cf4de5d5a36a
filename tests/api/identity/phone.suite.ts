import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { signInFront } from "./front";
import { type SignInService, type TestPerson } from "../support/signedIn";

describe("phone", () => {
  let service: SignInService;
  let serial = 0;
  beforeAll(async () => {
    service = await signInFront();
  });
  afterEach(async () => {
    await service.switchboard("DELETE", "/faults/sms");
    await service.switchboard("PUT", "/clock", { now: null });
  });

  /** A phone that no other test uses. */
  const newPhone = (): string => `1390000${String((serial += 1)).padStart(4, "0")}`;
  const withPhone = (token: string, body: unknown) => service.ask("POST", "/me/phone", { token, body });
  const askForCode = (token: string, phone: string) =>
    service.ask("POST", "/me/phone-codes", { token, body: { phone } });
  async function codeSentTo(phone: string): Promise<string> {
    const { body } = await service.switchboard("GET", `/outbox/sms?to=${phone}`);
    const messages = body["items"] as unknown as { params: { code: string } }[];
    return messages.at(-1)?.params.code ?? "none";
  }
  const wrongFor = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  async function aResident(draft: object = {}): Promise<{ token: string; person: TestPerson }> {
    const person = await service.person({ name: "周舟", ...draft });
    return { person, token: await service.residentToken(person) };
  }

  describe("a phone by WeChat's button", () => {
    test("is verified, shown masked, and lifts the resident to L1", async () => {
      const { token, person } = await aResident({ phone: "13912345678" });
      const { status, body } = await withPhone(token, { code: person.phoneCode });
      expect({ status, phone: body["phone"], assurance: body["assurance"] }).toEqual({
        status: 200,
        phone: "139****5678",
        assurance: "L1",
      });
    });

    test("is not verified by a code that was another's", async () => {
      const { token } = await aResident();
      const other = await service.person({ name: "吴越", phone: newPhone() });
      expect(await withPhone(token, { code: other.phoneCode })).toMatchObject({
        status: 400,
        body: { code: "phone-code-invalid" },
      });
    });

    test("is verified although WeChat's token has just been replaced", async () => {
      const first = await aResident({ phone: newPhone() });
      await withPhone(first.token, { code: first.person.phoneCode });
      await fetch(`${service.sandbox.url}/wechat/cgi-bin/stable_token`, {
        method: "POST",
        body: JSON.stringify({
          grant_type: "client_credential",
          appid: service.config.WX_APPID,
          secret: service.config.WX_SECRET,
          force_refresh: true,
        }),
      });
      const second = await aResident({ phone: newPhone() });
      expect((await withPhone(second.token, { code: second.person.phoneCode })).status).toBe(200);
    });

    test("costs WeChat one token, however many ask", async () => {
      await service.switchboard("POST", "/reset");
      const residents = await Promise.all(Array.from({ length: 6 }, () => aResident({ phone: newPhone() })));
      await Promise.all(residents.map(({ token, person }) => withPhone(token, { code: person.phoneCode })));
      const { body } = await service.switchboard("GET", "/log/wechat");
      const calls = body["items"] as unknown as { path: string; code?: string }[];
      expect(calls.filter(({ path }) => path.endsWith("/getuserphonenumber")).length).toBeGreaterThanOrEqual(6);
      expect(calls.filter(({ path }) => path.endsWith("/stable_token")).length).toBeLessThanOrEqual(1);
    });
  });

  describe("a phone by SMS", () => {
    test("is verified by the code, once", async () => {
      const { token } = await aResident();
      const phone = newPhone();
      expect((await askForCode(token, phone)).body).toMatchObject({ resendAfterSeconds: 60 });
      const smsCode = await codeSentTo(phone);
      expect(smsCode).toMatch(/^\d{6}$/);
      expect((await withPhone(token, { phone, smsCode })).status).toBe(200);
      expect(await withPhone(token, { phone, smsCode })).toMatchObject({
        status: 400,
        body: { code: "phone-code-invalid" },
      });
    });

    test("is not verified by a code that went to another phone", async () => {
      const { token } = await aResident();
      const phone = newPhone();
      await askForCode(token, phone);
      const given = { phone: newPhone(), smsCode: await codeSentTo(phone) };
      expect((await withPhone(token, given)).status).toBe(400);
    });

    test("is not verified by the right code after five wrong ones", async () => {
      const { token } = await aResident();
      const phone = newPhone();
      await askForCode(token, phone);
      const smsCode = await codeSentTo(phone);
      const guesses = Array.from({ length: 5 }, () => withPhone(token, { phone, smsCode: wrongFor(smsCode) }));
      expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
      expect((await withPhone(token, { phone, smsCode })).status).toBe(400);
    });

    test("is not verified after five minutes", async () => {
      await service.moveClock("2027-01-01T09:00:00+08:00");
      const { token } = await aResident();
      const phone = newPhone();
      await askForCode(token, phone);
      const smsCode = await codeSentTo(phone);
      await service.moveClock("2027-01-01T09:05:00+08:00");
      expect((await withPhone(token, { phone, smsCode })).status).toBe(400);
    });

    test("is sent again only after a minute, whoever asks for it", async () => {
      const [one, other] = [await aResident(), await aResident()];
      const phone = newPhone();
      expect((await askForCode(one.token, phone)).status).toBe(200);
      for (const { token } of [one, other]) {
        const { status, body, headers } = await askForCode(token, phone);
        expect({ status, code: body["code"] }).toEqual({ status: 429, code: "sms-too-often" });
        expect(headers.get("retry-after")).toBe("60");
      }
    });

    test("may be asked for again at once when the provider was away", async () => {
      const { token } = await aResident();
      const phone = newPhone();
      await service.switchboard("PUT", "/faults/sms", { status: 503 });
      expect(await askForCode(token, phone)).toMatchObject({ status: 503, body: { code: "sms-unavailable" } });
      await service.switchboard("DELETE", "/faults/sms");
      expect((await askForCode(token, phone)).status).toBe(200);
    });

    test("names every field that is wrong", async () => {
      const { token } = await aResident();
      const { status, body } = await service.ask("POST", "/me/phone-codes", {
        token,
        body: { phone: "123", extra: 1 },
      });
      expect(status).toBe(400);
      expect((body["errors"] as unknown as { path: string }[]).map(({ path }) => path).sort()).toEqual([
        "extra",
        "phone",
      ]);
    });
  });
});
