import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { routes, type LicenceCard } from "@yanta/types";
import { PEOPLE, resident, walletWorld, type WalletWorld } from "../../support/walletWorld";

describe("province", () => {
  let world: WalletWorld;
  beforeAll(async () => {
    world = await walletWorld("wallet_province");
  }, 120_000);
  beforeEach(async () => {
    await world.mendProvince();
    await world.reconnect();
  });
  afterAll(() => world.stop());

  const HOUR = 3_600_000;
  /** Each test lives later than the one before, so that every list is asked for anew. */
  let hours = 0;
  const later = (): Date => new Date(Date.now() + (hours += 2) * HOUR);

  const list = async (now = later()) => {
    const answer = await world.call(routes.listLicences, resident("elder"), { now });
    return { ...answer, items: answer["items"] as LicenceCard[] } as {
      items: LicenceCard[];
      province: string;
      unreadable: number;
    };
  };
  const names = ({ items }: { items: LicenceCard[] }) => items.map(({ typeName }) => typeName).sort();
  const ALL = ["居民身份证", "居民户口簿", "残疾人证", "社会保障卡"].sort();
  const show = (licenceId: string, now = later()) =>
    world.call(routes.getLicence, resident("elder"), { params: { licenceId }, query: {}, now });

  describe("what the province says of a licence", () => {
    test.each([
      { state: "暂扣", shown: "已暂扣" },
      { state: "注销", shown: "已注销" },
      { state: "吊销", shown: "已吊销" },
      { state: "过期", shown: "已过期" },
      { state: "封存", shown: "状态不明，请到窗口核实" },
      { state: "", shown: "状态不明，请到窗口核实" },
      { state: "正常", shown: "有效" },
    ])("$state is shown as $shown, at once", async ({ state, shown }) => {
      const licenceId = await world.licenceId("elder", "社会保障卡", later());
      await world.plant("elder", "socialSecurityCard", { certificate_state: state });
      expect(await show(licenceId)).toMatchObject({ stateText: shown, stale: false });
      const presenting = world.call(routes.createPresentation, resident("elder"), {
        params: { licenceId },
        body: {},
        now: later(),
      });
      const outcome = await presenting.then(
        () => "shown",
        (error: { code: string }) => error.code,
      );
      expect(outcome).toBe(state === "正常" ? "shown" : "licence-not-valid");
    });

    test("ends with its last day, whatever its state says", async () => {
      const licenceId = await world.licenceId("elder", "社会保障卡", later());
      await world.plant("elder", "socialSecurityCard", { valid_to: "20240101" });
      expect(await show(licenceId)).toMatchObject({ state: "expired", stateText: "已过期", validUntil: "2024-01-01" });
      await world.plant("elder", "socialSecurityCard", { valid_to: "20300614" });
      expect(await show(licenceId)).toMatchObject({ state: "valid" });
    });

    test("leaves the wallet when it is gone, and comes back under the same id", async () => {
      const licenceId = await world.licenceId("elder", "社会保障卡", later());
      await world.plant("elder", "socialSecurityCard", { cd_operation: "D" });
      await expect(show(licenceId)).rejects.toMatchObject({ code: "licence-not-found" });
      expect(names(await list())).not.toContain("社会保障卡");
      await world.plant("elder", "socialSecurityCard", { cd_operation: "U" });
      expect(await world.licenceId("elder", "社会保障卡", later())).toBe(licenceId);
    });
  });

  describe("a province that lies", () => {
    test.each([
      { says: "another holder's number", columns: { certificate_holder_code: PEOPLE.worker.residentIdNumber } },
      { says: "another holder's name", columns: { certificate_holder: PEOPLE.worker.name } },
      {
        says: "another number on the surface",
        columns: { surface_data: { 姓名: "王秀兰", 公民身份号码: PEOPLE.worker.residentIdNumber } },
      },
    ])("with $says is not believed: the licence is not shown", async ({ columns }) => {
      await world.plant("elder", "idCard", columns);
      const wallet = await list();
      expect(names(wallet)).not.toContain("居民身份证");
      expect(JSON.stringify(wallet)).not.toContain("李");
      await world.plant("elder", "idCard", {
        certificate_holder_code: PEOPLE.elder.residentIdNumber,
        certificate_holder: PEOPLE.elder.name,
        surface_data: { 姓名: PEOPLE.elder.name, 公民身份号码: PEOPLE.elder.residentIdNumber },
      });
      expect(names(await list())).toEqual(ALL);
    });

    test.each([
      { says: "the identifier", columns: { certificate_identifier: "" } },
      { says: "the number", columns: { certificate_number: "" } },
      { says: "the surface", columns: { surface_data: "" } },
      { says: "a readable last day", columns: { valid_to: "2026-02-30" } },
    ])("by leaving out $says keeps the copy that was known, and is counted", async ({ columns }) => {
      const row = { certificate_number: `${PEOPLE.elder.residentIdNumber}43` };
      const before = await world.licenceId("elder", "残疾人证", later());
      const good = await world.parts.province.licencesOf(PEOPLE.elder, { cause: "测试", reference: "00000000" });
      const known = good.licences.find(({ fields }) => fields["certificateNumber"] !== undefined);
      await world.plant("elder", "disabilityCertificate", columns);
      const wallet = await list();
      expect(wallet).toMatchObject({ province: "answered", unreadable: 1 });
      expect(wallet.items.find(({ licenceId }) => licenceId === before)?.typeName).toBe("残疾人证");
      await world.plant("elder", "disabilityCertificate", {
        ...row,
        certificate_identifier: known?.identifier,
        surface_data: { 姓名: "王秀兰", 残疾人证号: row.certificate_number },
        valid_to: "20310411",
      });
      expect(await list()).toMatchObject({ unreadable: 0 });
    });
  });

  describe("a province that is away", () => {
    const faults = [
      { says: "down", fault: { status: 503 } },
      { says: "under maintenance", fault: { maintenance: true } },
      { says: "talking nonsense", fault: { malformedRate: 1 } },
      { says: "slow", fault: { latencyMs: 20_000 } },
    ];
    test.each(faults)("because it is $says: the list stands, marked as what was known", async ({ fault }) => {
      const before = await list();
      await world.breakProvince(fault);
      const wallet = await list();
      expect([wallet.province, names(wallet)]).toEqual(["away", names(before)]);
      expect(wallet.items.every(({ stale }) => stale)).toBe(true);
    });

    test("shows a sensitive licence for a day as it was known, and then no more", async () => {
      const known = later();
      const licenceId = await world.licenceId("elder", "居民身份证", known);
      await world.breakProvince({ status: 503 });
      const inADay = new Date(known.getTime() + 24 * HOUR);
      expect(await show(licenceId, inADay)).toMatchObject({ stale: true, state: "valid" });
      const tooLate = show(licenceId, new Date(inADay.getTime() + 1_000));
      await expect(tooLate).rejects.toMatchObject({ code: "licence-too-old", status: 409 });
    });

    test("gives a newcomer an empty wallet that says why, not an error", async () => {
      await world.breakProvince({ status: 503 });
      const answer = await world.call(routes.listLicences, resident("worker"), { now: later() });
      expect(answer).toMatchObject({ items: [], province: "away" });
    });
  });
});
