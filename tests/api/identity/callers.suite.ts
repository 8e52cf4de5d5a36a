import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import mongoose from "mongoose";
import { createIdentity, identityModels, type Identity, type PhoneVerified } from "../../../bff/src/features/identity";
import { createFieldCrypto, cryptoModels, fileKeyProvider, mongoDataKeyStore } from "../../../bff/src/platform/crypto";
import { createLog } from "../../../bff/src/platform/log";
import { migrate } from "../../../bff/src/platform/migrations";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";

describe("callers", () => {
  const now = new Date("2026-11-25T09:00:00+08:00");
  const later = new Date("2026-11-26T09:00:00+08:00");
  const notAsked = () => Promise.reject(new Error("not asked here"));

  let database: TestDatabase;
  let keys = "";
  let connection: mongoose.Connection;
  let identity: Identity;
  const told: PhoneVerified[] = [];

  beforeAll(async () => {
    database = await freshDatabase("callers");
    keys = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
    connection = await mongoose.createConnection(database.uri, { autoIndex: false }).asPromise();
    await migrate([...identityModels(connection), ...cryptoModels(connection)]);
    const crypto = createFieldCrypto({
      keyProvider: fileKeyProvider(path.join(keys, "k")),
      store: mongoDataKeyStore(connection),
    });
    identity = createIdentity({
      connection,
      crypto,
      log: createLog("silent", "test"),
      // The code names person and phone, so that a test needs no outside system.
      wechat: {
        loginOfMiniProgram: (code) => Promise.resolve({ openId: code }),
        loginOfBrowser: notAsked,
        phoneNumber: (code) => Promise.resolve(code),
        authorizeUrl: () => "",
      },
      province: { checkRealName: notAsked },
      sms: { sendSms: notAsked },
    });
    identity.onPhoneVerified(async (event) => void told.push(event));
  });
  afterAll(async () => {
    await connection.close();
    await database.drop();
    await rm(keys, { recursive: true, force: true });
  });

  const caller = { addressHash: "a", userAgent: "", origin: "http://app.test" };
  async function call(pathOf: string, body: unknown, residentId?: string, at = now): Promise<Record<string, unknown>> {
    const mounted = identity.routes.find(({ endpoint }) => endpoint.method === "POST" && endpoint.path === pathOf);
    const actor =
      residentId === undefined ? ({ kind: "anyone" } as const) : ({ kind: "resident", residentId } as const);
    return (await mounted?.answer({ params: {}, query: {}, body, errors: [], actor, caller }, at)) as Record<
      string,
      unknown
    >;
  }
  const byPhone = (phone: string, when: Date, name = "周舟") => identity.personByPhone({ phone, name }, when);
  async function aResident(openId: string): Promise<string> {
    const { token } = await call("/sessions", { code: openId });
    const session = await identity.authenticate(String(token), { now, isBackground: false });
    return session?.actor.kind === "resident" ? session.actor.residentId : "none";
  }

  describe("a caller for whom a clerk books", () => {
    test("is one person for one phone, also when two clerks ask at once", async () => {
      const asked = await Promise.all(Array.from({ length: 8 }, () => byPhone("13700000001", now)));
      expect(new Set(asked).size).toBe(1);
      expect(await identity.contactOf(asked[0] ?? "")).toEqual({ phone: "13700000001", name: "周舟" });
    });

    test("becomes the resident who verifies the phone, and other features are told", async () => {
      const personId = await byPhone("13700000002", now);
      const residentId = await aResident("openid-two");
      await call("/me/phone", { code: "13700000002" }, residentId);
      expect(await identity.personIdsOf(residentId)).toEqual([residentId, personId]);
      expect(told).toContainEqual({ residentId, personId, now });
      expect(await byPhone("13700000002", now)).toBe(residentId);
      expect(await identity.contactOf(personId)).toEqual({
        residentId,
        phone: "13700000002",
        name: "周舟",
        openId: "openid-two",
      });
    });

    test("is the one who verified a number last, when it has changed hands", async () => {
      const [first, second] = [await aResident("openid-first"), await aResident("openid-second")];
      await call("/me/phone", { code: "13700000003" }, first);
      expect((await call("/me/phone", { code: "13700000003" }, second, later))["phone"]).toBe("137****0003");
      expect(await byPhone("13700000003", later)).toBe(second);
    });

    test("is known by the name they gave last, which is nowhere in clear", async () => {
      const personId = await byPhone("13700000004", now, "欧阳璟瑜");
      expect(await byPhone("13700000004", later, "欧阳珺琰")).toBe(personId);
      expect((await identity.contactOf(personId)).name).toBe("欧阳珺琰");
      const kept = JSON.stringify(await connection.collection("persons").find().toArray());
      expect(kept).not.toMatch(/欧阳|璟瑜|珺琰/);
    });

    test("who has signed in but proved no name is shown by the one they gave on the phone", async () => {
      const residentId = await aResident("openid-nameless");
      await call("/me/phone", { code: "13700000005" }, residentId);
      expect(await byPhone("13700000005", later, "欧阳珺琰")).toBe(residentId);
      expect((await identity.contactOf(residentId)).name).toBe("欧阳珺琰");
      expect((await call("/me/phone", { code: "13700000005" }, residentId, later))["name"]).toBeUndefined();
    });

    test("who has never been seen is nobody", async () => {
      expect(await identity.contactOf("019ab000-0000-7000-8000-000000000000")).toEqual({});
    });
  });
});
