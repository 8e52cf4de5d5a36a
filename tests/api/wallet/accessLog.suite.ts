import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints, routes, type AccessAction, type Endpoint, type EndpointName } from "@yanta/types";
import mongoose from "mongoose";
import { leafHolds, openAccessLog } from "../../../bff/src/features/access";
import {
  clerk,
  ID_CARD_ERRAND,
  PEOPLE,
  resident,
  STATION,
  walletWorld,
  type WalletWorld,
} from "../../support/walletWorld";

describe("access log", () => {
  let world: WalletWorld;
  let licenceId: string;
  beforeAll(async () => {
    world = await walletWorld("wallet_log");
    licenceId = await world.licenceId("elder", "居民身份证");
  }, 120_000);
  afterAll(() => world.stop());

  const elder = resident("elder");
  const token = async () =>
    String((await world.call(routes.createPresentation, elder, { params: { licenceId }, body: {} }))["token"]);
  const scan = async () =>
    world.call(routes.createVerification, clerk(), {
      body: { token: await token(), stationId: STATION, taskCode: ID_CARD_ERRAND, fields: ["name"] },
    });

  interface Reading {
    action: AccessAction;
    /** What has to be there before; its own rows are not counted. */
    prepare?: () => Promise<string>;
    read(prepared: string): Promise<unknown>;
  }

  /** How each endpoint that can read a licence is called. One that the contract names and this table lacks fails the test. */
  const READINGS: Partial<Record<EndpointName, Reading>> = {
    listLicences: { action: "list", read: () => world.call(routes.listLicences, elder) },
    getLicence: {
      action: "show",
      read: () => world.call(routes.getLicence, elder, { params: { licenceId }, query: {} }),
    },
    getLicenceFile: { action: "file", read: () => world.call(routes.getLicenceFile, elder, { params: { licenceId } }) },
    createLicenceCopy: {
      action: "copy",
      read: () =>
        world.call(routes.createLicenceCopy, elder, {
          params: { licenceId },
          body: { purpose: "租房备案", recipient: "某某中介" },
        }),
    },
    createPresentation: { action: "present", read: token },
    createVerification: {
      action: "scan",
      prepare: token,
      read: (code) =>
        world.call(routes.createVerification, clerk(), {
          body: { token: code, stationId: STATION, taskCode: ID_CARD_ERRAND },
        }),
    },
    getVerification: {
      action: "result",
      prepare: async () => {
        const verificationId = String((await scan())["verificationId"]);
        const body = { decision: "grant", fields: ["name"] };
        await world.call(routes.answerVerification, elder, { params: { verificationId }, body });
        return verificationId;
      },
      read: (verificationId) => world.call(routes.getVerification, clerk(), { params: { verificationId } }),
    },
    useGrant: {
      action: "use",
      prepare: async () => {
        const body = { taskCode: ID_CARD_ERRAND, stationId: STATION, fields: ["name"] };
        return String((await world.call(routes.createGrant, elder, { params: { licenceId }, body }))["grantId"]);
      },
      read: (grantId) => world.call(routes.useGrant, clerk(), { params: { grantId } }),
    },
  };

  const named = (Object.entries(endpoints) as [EndpointName, Endpoint][]).filter(
    ([, one]) => one.readsLicences === true,
  );
  const rows = () => world.connection.collection("licenceAccess").find().sort({ _id: 1 }).toArray();

  describe("every way to a licence that the contract names", () => {
    test("is tried here", () => {
      expect(named.map(([name]) => name).sort()).toEqual(Object.keys(READINGS).sort());
    });

    test.each(named)("%s leaves one row before it answers", async (name) => {
      const reading = READINGS[name];
      const prepared = (await reading?.prepare?.()) ?? "";
      const before = (await rows()).length;
      await reading?.read(prepared);
      const [row, ...more] = (await rows()).slice(before);
      expect(more).toEqual([]);
      expect(JSON.parse(String(row?.["content"]))).toMatchObject({
        action: reading?.action,
        outcome: "ok",
        residentId: "elder",
      });
    });

    test.each(named)("%s tells nothing while the log can't be written", async (name) => {
      const reading = READINGS[name];
      const prepared = (await reading?.prepare?.()) ?? "";
      const log = world.parts.accessLog;
      const away = await mongoose.createConnection(world.uri, { bufferCommands: false }).asPromise();
      await away.close();
      world.parts.accessLog = openAccessLog(away);
      try {
        await expect(reading?.read(prepared)).rejects.toMatchObject({ code: "temporarily-unavailable" });
      } finally {
        world.parts.accessLog = log;
      }
    });

    test("leaves a row when it fails, too, even for a code that is nobody's", async () => {
      const before = (await rows()).length;
      const body = { token: "ZB1:NOBODY", stationId: STATION, taskCode: ID_CARD_ERRAND };
      await expect(world.call(routes.createVerification, clerk(), { body })).rejects.toMatchObject({
        code: "presentation-invalid",
      });
      const [row] = (await rows()).slice(before);
      expect(JSON.parse(String(row?.["content"]))).toMatchObject({ outcome: "presentation-invalid", licences: [] });
    });
  });

  describe("the rows", () => {
    test("hold no value of any licence, in any field", async () => {
      const text = JSON.stringify(await rows());
      for (const { name, residentIdNumber } of Object.values(PEOPLE)) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(residentIdNumber);
      }
      expect(text).not.toContain("小寨东路196号");
    });

    test("are exported with leaves that hold, and that one altered letter breaks", async () => {
      const exported = endpoints.exportAccess.response.parse(await world.call(routes.exportAccess, elder));
      expect(exported.rows.length).toBeGreaterThan(10);
      expect(exported.rows.every(({ content, ...leaf }) => leafHolds(content, leaf))).toBe(true);
      const [first] = exported.rows;
      const altered = String(first?.content).replace("elder", "eldes");
      expect(leafHolds(altered, { salt: String(first?.salt), leaf: String(first?.leaf) })).toBe(false);
      expect(new Set(exported.rows.map(({ salt }) => salt)).size).toBe(exported.rows.length);
    });

    test("come page by page, newest first, also for one licence", async () => {
      const page = async (query: Record<string, string>) =>
        endpoints.listAccess.response.parse(await world.call(routes.listAccess, elder, { query }));
      const first = await page({ limit: "5" });
      const second = await page({ limit: "5", cursor: String(first.nextCursor) });
      const ids = [...first.items, ...second.items].map(({ accessId }) => accessId);
      expect(ids).toEqual([...ids].sort().reverse());
      expect(new Set(ids).size).toBe(10);
      const ofLicence = await page({ limit: "100", licenceId });
      expect(ofLicence.items.every(({ licenceIds }) => licenceIds.includes(licenceId))).toBe(true);
    });

    test("can be doubted by their resident, once, and by nobody else", async () => {
      const [newest] = endpoints.listAccess.response.parse(await world.call(routes.listAccess, elder)).items;
      const params = { accessId: String(newest?.accessId) };
      const body = { text: "我没有去过那里" };
      const stranger = world.call(routes.questionAccess, resident("worker"), { params, body });
      await expect(stranger).rejects.toMatchObject({ code: "access-not-found" });
      const first = await world.call(routes.questionAccess, elder, { params, body });
      const again = await world.call(routes.questionAccess, elder, {
        params,
        body: {},
        now: new Date(Date.now() + 60_000),
      });
      expect(again).toEqual(first);
      const [doubted] = endpoints.listAccess.response.parse(await world.call(routes.listAccess, elder)).items;
      expect(doubted?.questioned).toBe(true);
      const kept = await world.connection.collection("licenceAccessQuestions").find().toArray();
      expect(JSON.stringify(kept)).not.toContain("没有去过");
    });
  });

  describe("the source", () => {
    const bff = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../bff/src");
    const sources = readdirSync(bff, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => ({ file, text: readFileSync(path.join(bff, file), "utf8") }));
    const filesWith = (pattern: RegExp) =>
      sources
        .filter(({ text }) => pattern.test(text))
        .map(({ file }) => file)
        .sort();

    test("opens licences in one place only, which asks for the right that the log gives", () => {
      expect(filesWith(/collection: LICENCES, *\n? *field: `content/)).toEqual(["features/wallet/service/cache.ts"]);
      expect(filesWith(/collection\(["']licences["']\)|modelOf<StoredLicence>/)).toEqual([
        "features/wallet/model/licences.ts",
      ]);
    });

    test("has one job that looks at licences, whose rows are tried beside it", () => {
      expect(filesWith(/kind: "system", job/)).toEqual(["features/wallet/service/reminders.ts"]);
    });

    test("has no line that changes or removes a row of the log", () => {
      expect(filesWith(/licenceAccess"/)).toEqual(["features/access/model.ts"]);
      const users = filesWith(/accessModel\(/);
      expect(users.every((file) => file.startsWith(path.join("features", "access")))).toBe(true);
      const calls = sources.flatMap(({ text }) => [...text.matchAll(/accessModel\(connection\)\s*\.(\w+)/g)]);
      expect(new Set(calls.map(([, method]) => method))).toEqual(new Set(["create", "find", "findOne"]));
    });
  });
});
