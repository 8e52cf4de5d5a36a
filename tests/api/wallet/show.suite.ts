import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import { ELDER, startWallet, WORKER, type Holder, type WalletWorld } from "./walletWorld";

describe("show", () => {
  let world: WalletWorld;
  let elder: Holder;
  let clerk: string;
  beforeAll(async () => {
    world = await startWallet("wallet_show");
    elder = await world.holder(ELDER.name, ELDER.residentIdNumber);
    clerk = await world.clerk("clerk-1", [world.stationId]);
  }, 120_000);
  afterAll(() => world.stop());

  const rowsOf = async ({ token }: Holder) => {
    const { body } = await world.ask("GET", "/licences/access-log?limit=100", { token });
    return endpoints.listAccess.response.parse(body).items;
  };
  const scan = (token: string, more: Record<string, unknown> = {}) =>
    world.ask("POST", "/verifications", {
      token: clerk,
      body: { token, stationId: world.stationId, taskCode: world.taskCode, ...more },
    });

  describe("a resident's wallet", () => {
    test("lists what the province holds, masked, with a row in the log", async () => {
      const { status, body } = await world.ask("GET", "/licences", { token: elder.token });
      const wallet = endpoints.listLicences.response.parse(body);
      expect([status, wallet.province, wallet.unreadable]).toEqual([200, "answered", 0]);
      expect(wallet.items.map(({ typeName }) => typeName).sort()).toEqual(
        ["居民身份证", "居民户口簿", "社会保障卡", "残疾人证"].sort(),
      );
      expect(JSON.stringify(body)).not.toContain(ELDER.name);
      expect(JSON.stringify(body)).not.toContain(ELDER.residentIdNumber.slice(4, 14));
      const [row] = await rowsOf(elder);
      expect(row).toMatchObject({ action: "list", who: "self", succeeded: true, text: "您打开了卡包" });
      expect(row?.licenceIds).toHaveLength(4);
    });

    test("is closed to those whose name nobody has checked", async () => {
      const people = await fetch(`${world.service.sandbox.url}/__sandbox/people`, {
        method: "POST",
        body: JSON.stringify({ name: "赵一帆" }),
      });
      const { loginCode } = (await people.json()) as { loginCode: string };
      const { body } = await world.ask("POST", "/sessions", { body: { code: loginCode } });
      const answer = await world.ask("GET", "/licences", { token: String(body["token"]) });
      expect([answer.status, answer.body["code"]]).toEqual([403, "real-name-needed"]);
    });

    test("shows one licence masked, and in clear when its holder asks; each has its row", async () => {
      const licenceId = await world.licenceId(elder, "居民身份证");
      const masked = await world.ask("GET", `/licences/${licenceId}`, { token: elder.token });
      const licence = endpoints.getLicence.response.parse(masked.body);
      expect(licence).toMatchObject({ state: "valid", stateText: "有效", longTerm: true, stale: false });
      expect(JSON.stringify(masked.body)).not.toContain(ELDER.residentIdNumber);
      const clear = await world.ask("GET", `/licences/${licenceId}?reveal=yes`, { token: elder.token });
      expect(JSON.stringify(clear.body)).toContain(ELDER.residentIdNumber);
      const rows = await rowsOf(elder);
      expect(rows.slice(0, 2).map(({ action }) => action)).toEqual(["reveal", "show"]);
    });

    test("gives the province's file byte for byte", async () => {
      const licenceId = await world.licenceId(elder, "残疾人证");
      const { status, body } = await world.ask("GET", `/licences/${licenceId}/file`, { token: elder.token });
      expect([status, body["mediaType"]]).toEqual([200, "application/ofd"]);
      expect(Buffer.from(String(body["base64"]), "base64").subarray(0, 2).toString()).toBe("PK");
    });

    test("shows nobody another person's licence", async () => {
      const worker = await world.holder(WORKER.name, WORKER.residentIdNumber);
      const licenceId = await world.licenceId(elder, "居民身份证");
      for (const path of [`/licences/${licenceId}`, `/licences/${licenceId}/file`]) {
        const answer = await world.ask("GET", path, { token: worker.token });
        expect([path, answer.body["code"]]).toEqual([path, "licence-not-found"]);
      }
      expect(await rowsOf(worker)).not.toEqual([]);
    });
  });

  describe("a booking of an errand that wants an identity card", () => {
    interface Row {
      stationId?: string;
      slotId?: string;
      remaining?: number;
    }
    const rows = async (path: string): Promise<Row[]> => ((await world.ask("GET", path)).body["items"] ?? []) as Row[];

    test("offers once to read the card instead, and an accepted offer is a grant that its hall finds", async () => {
      const { stationId, slotId } = await freeSlot();
      const asked = { token: elder.token, body: { slotId, taskCode: world.taskCode } };
      const booked = endpoints.createAppointment.response.parse((await world.ask("POST", "/appointments", asked)).body);
      const { appointmentId, grantOffer } = booked;
      const [licence] = grantOffer?.licences ?? [];
      expect(licence).toMatchObject({ typeName: "居民身份证", licenceId: await world.licenceId(elder, "居民身份证") });
      expect(grantOffer).toMatchObject({ unit: { stationId }, errand: { taskCode: world.taskCode } });
      const again = await world.ask("GET", `/appointments/${appointmentId}`, { token: elder.token });
      expect(again.body["grantOffer"]).toBeUndefined();
      const licences = [{ licenceTypeCode: licence?.licenceTypeCode, licenceId: licence?.licenceId, fields: ["name"] }];
      const accepted = await world.ask("POST", `/appointments/${appointmentId}/licence-grants`, {
        token: elder.token,
        body: { licences },
      });
      expect(accepted.status).toBe(201);
      const [grant] = endpoints.acceptGrantOffer.response.parse(accepted.body).items;
      expect(grant).toMatchObject({ appointmentId, stationId, fields: [{ name: "name" }], state: "active" });
      const found = await world.ask(
        "GET",
        `/staff/stations/${stationId}/licence-grants?appointmentId=${appointmentId}`,
        {
          token: await world.clerk("clerk-of-booking", [stationId]),
        },
      );
      expect(endpoints.listStationGrants.response.parse(found.body).items.map(({ grantId }) => grantId)).toEqual([
        grant?.grantId,
      ]);
    });

    async function freeSlot(): Promise<{ stationId: string; slotId: string }> {
      for (const { stationId = "" } of await rows("/stations?kind=hall&limit=50")) {
        const slots = await rows(`/stations/${stationId}/slots?taskCode=${world.taskCode}`);
        const slotId = slots.find(({ remaining = 0 }) => remaining > 0)?.slotId;
        if (slotId !== undefined) return { stationId, slotId };
      }
      throw new Error("the errand cannot be booked anywhere");
    }
  });

  describe("a code", () => {
    test("shows a licence once: the second scan is refused and told to the holder", async () => {
      const licenceId = await world.licenceId(elder, "居民身份证");
      const token = await world.code(elder, licenceId);
      expect(token.length).toBeLessThanOrEqual(230);
      const [first, second] = [await scan(token), await scan(token)];
      expect([first.status, first.body["state"], first.body["typeName"]]).toEqual([201, "waiting", "居民身份证"]);
      expect([second.status, second.body["code"]]).toEqual([409, "presentation-used"]);
      const [again, once] = await rowsOf(elder);
      expect(once).toMatchObject({ action: "scan", who: "staff", succeeded: true });
      expect(again).toMatchObject({ action: "scan", who: "staff", succeeded: false, why: "证照码已用过" });
    });

    test("tells the holder who asks, and the clerk only what is granted, for a minute", async () => {
      const licenceId = await world.licenceId(elder, "居民身份证");
      const { body } = await scan(await world.code(elder, licenceId), { fields: ["name", "residentIdNumber"] });
      const verificationId = String(body["verificationId"]);
      const watched = await world.ask("GET", `/staff/verifications/${verificationId}`, { token: clerk });
      expect([watched.body["state"], watched.body["result"]]).toEqual(["waiting", undefined]);
      const { body: requests } = await world.ask("GET", "/verifications", { token: elder.token });
      const request = endpoints.listVerificationRequests.response
        .parse(requests)
        .items.find((one) => one.verificationId === verificationId);
      expect(request).toMatchObject({ verifier: { clerk: "李*" }, errand: { taskCode: world.taskCode } });
      expect(request?.fields.map(({ label }) => label)).toEqual(["姓名", "公民身份号码"]);
      await world.ask("POST", `/verifications/${verificationId}/answer`, {
        token: elder.token,
        body: { decision: "grant", fields: ["name"] },
      });
      const told = await world.ask("GET", `/staff/verifications/${verificationId}`, { token: clerk });
      const verification = endpoints.getVerification.response.parse(told.body);
      expect(verification.result).toMatchObject({
        licenceStateText: "有效",
        fields: [{ name: "name", value: ELDER.name }],
        withheld: ["公民身份号码"],
      });
      expect(JSON.stringify(told.body)).not.toContain(ELDER.residentIdNumber);
      const [row] = await rowsOf(elder);
      expect(row).toMatchObject({ action: "result", requested: ["姓名", "公民身份号码"], given: ["姓名"] });
      expect(JSON.stringify(row)).not.toContain(ELDER.name);
    });

    test("is refused to those who ask more than the errand needs, and not used up by that", async () => {
      const licenceId = await world.licenceId(elder, "居民身份证");
      const token = await world.code(elder, licenceId);
      const greedy = await scan(token, { fields: ["name", "ethnicity"] });
      expect([greedy.status, greedy.body["code"]]).toEqual([422, "fields-over-asked"]);
      expect((await rowsOf(elder))[0]).toMatchObject({ action: "scan", succeeded: false, why: "要的信息超出需要" });
      expect((await scan(token)).status).toBe(201);
    });

    test("dies with its screen", async () => {
      const licenceId = await world.licenceId(elder, "居民身份证");
      const token = await world.code(elder, licenceId);
      const stopped = await world.ask("POST", `/licences/${licenceId}/presentations/stop`, {
        token: elder.token,
        body: { reason: "captured" },
      });
      expect(Number(stopped.body["stopped"])).toBeGreaterThanOrEqual(1);
      expect((await scan(token)).body["code"]).toBe("presentation-expired");
    });

    test("shares nothing with other codes of the licence that those of other licences lack", async () => {
      const ids = [await world.licenceId(elder, "居民身份证"), await world.licenceId(elder, "社会保障卡")];
      const bytesOf = (text: string) => [...text.slice(4)];
      const constant = async (licenceId: string) => {
        const codes: string[][] = [];
        for (let made = 0; made < 12; made += 1) codes.push(bytesOf(await world.code(elder, licenceId)));
        const [first = []] = codes;
        return first.map((character, at) => (codes.every((code) => code[at] === character) ? character : "?")).join("");
      };
      const [one, other] = [await constant(ids[0] ?? ""), await constant(ids[1] ?? "")];
      // What stays is layout, key, issuer and the second of issue; a chance match of 12 is one in 45^11.
      const differing = [...one].filter(
        (character, at) => character !== "?" && other[at] !== "?" && other[at] !== character,
      );
      expect(differing).toEqual([]);
      expect([...one].filter((character) => character === "?").length).toBeGreaterThan(110);
    });
  });
});
