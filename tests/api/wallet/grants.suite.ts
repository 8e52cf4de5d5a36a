import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints, routes } from "@yanta/types";
import type { Visit } from "../../../bff/src/features/wallet";
import {
  clerk,
  ID_CARD_ERRAND,
  OTHER_STATION,
  PEOPLE,
  PLAIN_ERRAND,
  resident,
  STATION,
  visits,
  walletWorld,
  type ResidentId,
  type WalletWorld,
} from "../../support/walletWorld";

describe("grants", () => {
  let world: WalletWorld;
  let licenceId: string;
  beforeAll(async () => {
    world = await walletWorld("wallet_grants");
    licenceId = await world.licenceId("elder", "居民身份证");
  }, 120_000);
  afterAll(() => world.stop());

  const elder = resident("elder");
  const draft = { taskCode: ID_CARD_ERRAND, stationId: STATION, fields: ["name"], days: 7, uses: 1 };
  const grant = async (changes: Record<string, unknown> = {}) => {
    const body = { ...draft, ...changes };
    const answer = await world.call(routes.createGrant, elder, { params: { licenceId }, body });
    return endpoints.createGrant.response.parse(answer);
  };
  const use = (grantId: string, actor = clerk(), now = new Date()) =>
    world.call(routes.useGrant, actor, { params: { grantId }, now });
  const bookingOf = (residentId: ResidentId): Visit => ({
    appointmentId: "appointment",
    residentId,
    stationId: STATION,
    taskCode: ID_CARD_ERRAND,
    startsAt: new Date("2026-11-26T14:00:00+08:00"),
    state: "confirmed",
  });
  const refusal = (code: string) => expect.objectContaining({ code });

  describe("a grant of a licence", () => {
    test("names errand, unit, fields, end and count, and lets the clerk read exactly those fields, so often", async () => {
      const made = await grant({ uses: 2 });
      expect(made).toMatchObject({
        errand: "图书馆借阅证办理",
        unit: "小寨路街道便民服务中心",
        fields: [{ label: "姓名" }],
        state: "active",
        usesLeft: 2,
      });
      const read = endpoints.useGrant.response.parse(await use(made.grantId));
      expect(read).toMatchObject({ licenceStateText: "有效", usesLeft: 1, fields: [{ value: PEOPLE.elder.name }] });
      expect(JSON.stringify(read)).not.toContain(PEOPLE.elder.residentIdNumber);
      await use(made.grantId);
      await expect(use(made.grantId)).rejects.toEqual(refusal("grant-not-usable"));
    });

    test("withdrawn is refused at the very next read", async () => {
      const { grantId } = await grant({ uses: 5 });
      await use(grantId);
      const withdrawn = await world.call(routes.withdrawGrant, elder, { params: { grantId } });
      expect(withdrawn).toMatchObject({ state: "withdrawn" });
      await expect(use(grantId)).rejects.toEqual(refusal("grant-not-usable"));
    });

    test("ends by itself", async () => {
      const { grantId, expiresAt } = await grant();
      await expect(use(grantId, clerk(), new Date(expiresAt))).rejects.toEqual(refusal("grant-not-usable"));
    });

    test("with one use left is read once by twenty at the same time", async () => {
      const { grantId } = await grant();
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => use(grantId)));
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });

    test("costs no use when the licence could not be read", async () => {
      const { grantId } = await grant({ days: 30 });
      await world.breakProvince({ status: 503 });
      const muchLater = new Date(Date.now() + 20 * 86_400_000);
      await expect(use(grantId, clerk(), muchLater)).rejects.toEqual(refusal("licence-too-old"));
      await world.mendProvince();
      await world.reconnect();
      expect(await use(grantId)).toMatchObject({ usesLeft: 0 });
    });

    test("is of use to nobody at another station, and is withdrawn by nobody else", async () => {
      const { grantId } = await grant();
      await expect(use(grantId, clerk([OTHER_STATION]))).rejects.toEqual(refusal("not-your-station"));
      const stranger = world.call(routes.withdrawGrant, resident("worker"), { params: { grantId } });
      await expect(stranger).rejects.toEqual(refusal("grant-not-found"));
      expect(await use(grantId)).toMatchObject({ grantId });
    });

    test.each([
      { says: "a field that the errand does not need", changes: { fields: ["name", "ethnicity"] } },
      { says: "a field that no licence of the kind has", changes: { fields: ["bankAccount"] } },
      { says: "an errand that wants no such licence", changes: { taskCode: PLAIN_ERRAND } },
    ])("is not made for $says", async ({ changes }) => {
      await expect(grant(changes)).rejects.toEqual(refusal("fields-over-asked"));
    });

    test.each([
      { says: "nobody's", visit: null },
      { says: "somebody else's", visit: bookingOf("worker") },
      { says: "one at another station", visit: { ...bookingOf("elder"), stationId: OTHER_STATION } },
    ])("is not tied to a booking that is $says", async ({ visit }) => {
      if (visit) visits.set("appointment-9", visit);
      await expect(grant({ appointmentId: "appointment-9" })).rejects.toEqual(refusal("appointment-not-found"));
      visits.delete("appointment-9");
    });

    test("is found by the station that serves the appointment, without a word of the licence", async () => {
      visits.set("appointment-1", bookingOf("elder"));
      const { grantId } = await grant({ appointmentId: "appointment-1" });
      const at = (stationId: string) =>
        world.call(routes.listStationGrants, clerk(), {
          params: { stationId },
          query: { appointmentId: "appointment-1" },
        });
      expect(await at(STATION)).toMatchObject({ items: [{ grantId, state: "active" }] });
      expect(JSON.stringify(await at(STATION))).not.toContain(PEOPLE.elder.name);
      expect(await at(OTHER_STATION)).toEqual({ items: [] });
    });

    test("is listed to its resident with its state, newest first", async () => {
      const { items } = endpoints.listGrants.response.parse(await world.call(routes.listGrants, elder));
      expect(new Set(items.map(({ state }) => state))).toEqual(new Set(["active", "withdrawn", "usedUp"]));
      const times = items.map(({ createdAt }) => createdAt);
      expect(times).toEqual([...times].sort().reverse());
    });
  });

  test("the guide tells which materials a licence replaces, and what of it is needed", async () => {
    const anyone = { kind: "anyone" } as const;
    const replaced = (taskCode: string) => world.call(routes.listReplacedMaterials, anyone, { params: { taskCode } });
    expect(await replaced(ID_CARD_ERRAND)).toMatchObject({
      items: [
        { material: "居民身份证", typeName: "居民身份证", fields: [{ label: "姓名" }, { label: "公民身份号码" }, {}] },
      ],
    });
    expect(await replaced(PLAIN_ERRAND)).toEqual({ items: [] });
  });
});
