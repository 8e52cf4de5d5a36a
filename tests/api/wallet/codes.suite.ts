import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { routes } from "@yanta/types";
import {
  clerk,
  ID_CARD_ERRAND,
  resident,
  STATION,
  walletProcess,
  walletWorld,
  type WalletWorld,
} from "../../support/walletWorld";
import { scanCode } from "../../../bff/src/features/wallet/service/scan";
import { asStaff } from "../../../bff/src/platform/actor";

describe("codes", () => {
  let world: WalletWorld;
  let licenceId: string;
  /** A whole second, as those of a token are. */
  let start: Date;
  beforeAll(async () => {
    world = await walletWorld("wallet_codes");
    licenceId = await world.licenceId("elder", "居民身份证");
    start = new Date(Math.floor(Date.now() / 1000) * 1000);
  }, 120_000);
  afterAll(() => world.stop());

  const elder = resident("elder");
  const after = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000);
  const present = async (now: Date) => {
    const answer = await world.call(routes.createPresentation, elder, { params: { licenceId }, body: {}, now });
    return { token: String(answer["token"]), qr: answer["qr"] as { text: string; version: number }, answer };
  };
  const scan = (token: string, now: Date, more: Record<string, unknown> = {}) =>
    world.call(routes.createVerification, clerk(), {
      body: { token, stationId: STATION, taskCode: ID_CARD_ERRAND, ...more },
      now,
    });
  const outcomeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => "ok",
      (error: { code?: string }) => error.code ?? String(error),
    );

  describe("a code", () => {
    test("has at most 230 characters, fits QR version 9, and says when the next one is due", async () => {
      const { token, qr, answer } = await present(start);
      expect(token.length).toBeLessThanOrEqual(230);
      expect(qr).toEqual({ text: token, version: expect.any(Number) });
      expect(qr.version).toBeLessThanOrEqual(9);
      const seconds = (field: string) => (Date.parse(String(answer[field])) - start.getTime()) / 1000;
      expect([seconds("issuedAt"), seconds("refreshAt"), seconds("expiresAt")]).toEqual([0, 30, 45]);
    });

    test.each([
      { age: 0, outcome: "ok" },
      { age: 45, outcome: "ok" },
      { age: 60, outcome: "ok" },
      { age: 60.001, outcome: "presentation-expired" },
      { age: 3_600, outcome: "presentation-expired" },
    ])("of $age seconds: $outcome", async ({ age, outcome }) => {
      const { token } = await present(start);
      expect(await outcomeOf(scan(token, after(start, age)))).toBe(outcome);
    });

    test("works beside the one that follows it, so that a scan under way does not fail", async () => {
      const [one, two] = [await present(start), await present(after(start, 30))];
      expect(await outcomeOf(scan(one.token, after(start, 31)))).toBe("ok");
      expect(await outcomeOf(scan(two.token, after(start, 32)))).toBe("ok");
    });

    test("scanned a hundred times at once in two processes is used once", async () => {
      const { token } = await present(start);
      const shared = { uri: world.uri, sandboxPort: world.sandbox.port, keyFolder: world.keyFolder };
      const other = await walletProcess(shared);
      const staff = asStaff(clerk());
      const body = { token, stationId: STATION, taskCode: ID_CARD_ERRAND };
      const scans = Array.from({ length: 100 }, (_, at) =>
        outcomeOf(scanCode(at % 2 === 0 ? world.parts : other.parts, staff, body, after(start, 1))),
      );
      const outcomes = await Promise.all(scans);
      await other.connection.close();
      expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === "presentation-used")).toHaveLength(99);
    });
  });

  describe("a check", () => {
    const begin = async (fields: string[]) => {
      const { token } = await present(start);
      return String((await scan(token, after(start, 1), { fields }))["verificationId"]);
    };
    const answer = (verificationId: string, body: unknown, seconds = 5, actor = elder) =>
      world.call(routes.answerVerification, actor, { params: { verificationId }, body, now: after(start, seconds) });
    const look = (verificationId: string, seconds: number) =>
      world.call(routes.getVerification, clerk(), { params: { verificationId }, now: after(start, seconds) });

    test("that is refused tells nothing", async () => {
      const id = await begin(["name"]);
      await answer(id, { decision: "refuse" });
      const seen = await look(id, 6);
      expect([seen["state"], seen["result"]]).toEqual(["refused", undefined]);
    });

    test("that nobody answers is over after two minutes", async () => {
      const id = await begin(["name"]);
      expect((await look(id, 121))["state"]).toBe("waiting");
      expect((await look(id, 122))["state"]).toBe("over");
      expect(await outcomeOf(answer(id, { decision: "grant", fields: ["name"] }, 122))).toBe("verification-over");
    });

    test("shows what was granted for a minute, and not a second longer", async () => {
      const id = await begin(["name"]);
      await answer(id, { decision: "grant", fields: ["name"] });
      expect((await look(id, 65))["result"]).toMatchObject({ fields: [{ value: "王秀兰" }] });
      const seen = await look(id, 66);
      expect([seen["state"], seen["result"]]).toEqual(["over", undefined]);
    });

    test("is answered once, by its holder, and never with more than was asked", async () => {
      const id = await begin(["name"]);
      const greedy = { decision: "grant", fields: ["name", "residentIdNumber"] };
      expect(await outcomeOf(answer(id, greedy))).toBe("fields-over-asked");
      const stranger = answer(id, { decision: "grant", fields: ["name"] }, 5, resident("worker"));
      expect(await outcomeOf(stranger)).toBe("verification-not-found");
      const twice = [answer(id, { decision: "refuse" }), answer(id, { decision: "grant", fields: [] })].map(outcomeOf);
      expect((await Promise.all(twice)).sort()).toEqual(["ok", "verification-over"]);
    });

    test("without fields tells that the licence is held and valid, and nothing else", async () => {
      const id = await begin([]);
      await answer(id, { decision: "grant", fields: [] });
      expect((await look(id, 6))["result"]).toMatchObject({ licenceStateText: "有效", fields: [], withheld: [] });
    });

    test("of a licence that was revoked meanwhile says so", async () => {
      const id = await begin(["name"]);
      await world.plant("elder", "idCard", { certificate_state: "吊销" });
      await answer(id, { decision: "grant", fields: ["name"] }, 100);
      expect((await look(id, 101))["result"]).toMatchObject({ licenceState: "revoked", licenceStateText: "已吊销" });
      await world.plant("elder", "idCard", { certificate_state: "正常" });
      // The state just seen is taken for a minute.
      await world.call(routes.getLicence, elder, { params: { licenceId }, now: after(start, 300) });
    });
  });

  describe("signing keys", () => {
    test("roll over: codes of the old key hold to their end, and are refused then", async () => {
      const before = await present(start);
      const later = await present(start);
      await world.parts.keys.rollOver(after(start, 10));
      const fresh = await present(after(start, 11));
      expect(await outcomeOf(scan(before.token, after(start, 59)))).toBe("ok");
      expect(await outcomeOf(scan(fresh.token, after(start, 60)))).toBe("ok");
      expect(await outcomeOf(scan(later.token, after(start, 61)))).toBe("presentation-expired");
      const keys = (await world.call(routes.listLicenceKeys, { kind: "anyone" }, { now: after(start, 12) }))["items"];
      expect(keys).toHaveLength(2);
      const listed = await world.call(routes.listLicenceKeys, { kind: "anyone" }, { now: after(start, 80) });
      expect(listed["items"]).toHaveLength(1);
      expect(JSON.stringify(keys)).not.toMatch(/private/i);
    });

    test("are one for all processes, also when they begin at the same time", async () => {
      const shared = { uri: world.uri, sandboxPort: world.sandbox.port, keyFolder: world.keyFolder };
      const others = await Promise.all([walletProcess(shared), walletProcess(shared)]);
      const inTwoMonths = after(start, 60 * 86_400);
      const ids = await Promise.all(others.map(async ({ parts }) => (await parts.keys.signing(inTwoMonths)).keyId));
      await Promise.all(others.map(({ connection }) => connection.close()));
      expect(new Set(ids).size).toBe(1);
    });
  });
});
