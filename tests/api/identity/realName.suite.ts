import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import { signInFront } from "./front";
import { type SignInService } from "../support/signedIn";

describe("real name", () => {
  let service: SignInService;
  let serial = 100;
  beforeAll(async () => {
    service = await signInFront();
  });
  afterEach(() => service.switchboard("DELETE", "/faults/province"));

  function newNumber(): string {
    const digits = `61011319900712${String((serial += 1))}`;
    return `${digits}${residentIdCheckCharacter(digits)}`;
  }
  const check = (token: string, name: string, residentIdNumber: string) =>
    service.ask("POST", "/me/identity", { token, body: { name, residentIdNumber } });
  async function aResident(draft: object = {}) {
    const residentIdNumber = newNumber();
    const token = await service.residentToken(
      await service.person({ name: "欧阳明月", residentIdNumber, phone: "13987654321", ...draft }),
    );
    return { token, residentIdNumber };
  }

  describe("a resident whom the province checks", () => {
    test.each([
      { level: "L3", says: "has the province's level" },
      { level: "L4", says: "whose face was checked has the highest" },
    ])("$says, and reads name and number masked", async ({ level }) => {
      const { token, residentIdNumber } = await aResident({ realNameLevel: level });
      const { status, body } = await check(token, "欧阳明月", residentIdNumber);
      const hidden = `6101**********${residentIdNumber.slice(-4)}`;
      expect({ status, ...body }).toMatchObject({
        status: 200,
        assurance: level,
        name: "欧*",
        residentIdNumber: hidden,
      });
    });

    test("is told when name and number do not belong together", async () => {
      const { token, residentIdNumber } = await aResident();
      expect(await check(token, "欧阳星辰", residentIdNumber)).toMatchObject({
        status: 422,
        body: { code: "identity-mismatch" },
      });
    });

    test("is told of a slip in the number without the province being asked", async () => {
      const { token, residentIdNumber } = await aResident();
      await service.switchboard("PUT", "/faults/province", { status: 503 });
      const last = residentIdNumber.endsWith("1") ? "2" : "1";
      const { status, body } = await check(token, "欧阳明月", `${residentIdNumber.slice(0, -1)}${last}`);
      expect({ status, errors: body["errors"] }).toMatchObject({ status: 400, errors: [{ path: "residentIdNumber" }] });
    });

    test("stays who they are: another person's number is refused afterwards", async () => {
      const { token, residentIdNumber } = await aResident();
      const other = await aResident();
      await check(token, "欧阳明月", residentIdNumber);
      expect((await check(token, "欧阳明月", other.residentIdNumber)).body["code"]).toBe("identity-mismatch");
    });

    test("may not find out other people's numbers by trying", async () => {
      const { token, residentIdNumber } = await aResident();
      for (let n = 0; n < 5; n += 1) await check(token, "欧阳星辰", residentIdNumber);
      expect((await check(token, "欧阳明月", residentIdNumber)).body["code"]).toBe("rate-limited");
    });

    test("reads that the province is away, and what to do", async () => {
      const { token, residentIdNumber } = await aResident();
      await service.switchboard("PUT", "/faults/province", { maintenance: true });
      const { status, body } = await check(token, "欧阳明月", residentIdNumber);
      expect({ status, code: body["code"] }).toEqual({ status: 503, code: "province-unavailable" });
    }, 30_000);

    test("leaves neither name, number, phone nor openid readable in the store, nor at the province's gate", async () => {
      const residentIdNumber = newNumber();
      const person = await service.person({ name: "司马青衫", residentIdNumber, phone: "13955556666" });
      const token = await service.residentToken(person);
      await check(token, "司马青衫", residentIdNumber);
      await service.ask("POST", "/me/phone", { token, body: { code: person.phoneCode } });
      const received = JSON.stringify((await service.switchboard("GET", "/log/province")).body);
      const text = (await service.dump()) + received;
      for (const secret of ["司马青衫", residentIdNumber, "13955556666", person.openid]) {
        for (const encoding of ["utf8", "hex", "base64"] as const) {
          expect(text).not.toContain(Buffer.from(secret, "utf8").toString(encoding).replace(/=+$/, ""));
        }
      }
    });
  });
});
