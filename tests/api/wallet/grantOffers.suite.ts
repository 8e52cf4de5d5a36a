import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { endpoints, routes } from "@yanta/types";
import { offerFor, type Visit } from "../../../bff/src/features/wallet";
import {
  clerk,
  ID_CARD_ERRAND,
  PEOPLE,
  PLAIN_ERRAND,
  resident,
  STATION,
  visits,
  walletWorld,
  type ResidentId,
  type WalletWorld,
} from "../../support/walletWorld";

describe("grant offers", () => {
  const ID_CARD = "11100000000013127D001";
  const NOW = new Date("2026-11-24T10:00:00+08:00");
  let world: WalletWorld;
  let licenceId: string;
  beforeAll(async () => {
    world = await walletWorld("wallet_offers");
    licenceId = await world.licenceId("elder", "居民身份证", NOW);
  }, 120_000);
  afterAll(() => world.stop());

  let bookings = 0;
  let visit: Visit;
  const book = (residentId: ResidentId, changes: Partial<Visit> = {}): Visit => {
    const appointmentId = `appointment-${(bookings += 1)}`;
    const startsAt = new Date("2026-11-26T14:00:00+08:00");
    const booked: Visit = {
      appointmentId,
      residentId,
      stationId: STATION,
      taskCode: ID_CARD_ERRAND,
      startsAt,
      state: "confirmed",
    };
    visits.set(appointmentId, { ...booked, ...changes });
    return { ...booked, ...changes };
  };
  beforeEach(() => {
    visit = book("elder");
  });

  const card = (fields: string[], changes: Record<string, unknown> = {}) => ({
    licences: [{ licenceTypeCode: ID_CARD, fields, ...changes }],
  });
  const accept = async (body: unknown, { of = visit, as = "elder" }: { of?: Visit; as?: ResidentId } = {}) =>
    endpoints.acceptGrantOffer.response.parse(
      await world.call(routes.acceptGrantOffer, resident(as), {
        params: { appointmentId: of.appointmentId },
        body,
        now: NOW,
      }),
    ).items;
  const use = (grantId: string, now = NOW) => world.call(routes.useGrant, clerk(), { params: { grantId }, now });
  const refusal = (code: string) => expect.objectContaining({ code });

  describe("a booking's offer", () => {
    test("names errand, unit, purpose, end, count, the licence and the least of its fields", async () => {
      expect(
        endpoints.createAppointment.response.shape.grantOffer.parse(await offerFor(world.parts, visit, NOW)),
      ).toEqual({
        errand: { taskCode: ID_CARD_ERRAND, name: "图书馆借阅证办理" },
        unit: { stationId: STATION, name: "小寨路街道便民服务中心" },
        purpose: "办理“图书馆借阅证办理”",
        expiresAt: "2026-11-27T00:00:00+08:00",
        uses: 1,
        licences: [
          {
            licenceTypeCode: ID_CARD,
            typeName: "居民身份证",
            licenceId,
            materials: ["居民身份证"],
            fields: [
              { name: "name", label: "姓名", sensitive: false },
              { name: "residentIdNumber", label: "公民身份号码", sensitive: true },
              { name: "validity", label: "有效期限", sensitive: false },
            ],
          },
        ],
      });
    });

    test("reads no licence and leaves no row", async () => {
      const log = world.connection.collection("licenceAccess");
      const before = await log.countDocuments();
      await offerFor(world.parts, visit, NOW);
      expect(await log.countDocuments()).toBe(before);
    });

    test.each([
      { says: "an errand without such a material", changes: { taskCode: PLAIN_ERRAND } },
      { says: "a booking that is over", changes: { startsAt: new Date("2026-11-23T14:00:00+08:00") } },
      { says: "a caller who booked by phone", changes: { residentId: undefined } },
    ])("is none for $says", async ({ changes }) => {
      const { residentId, ...rest } = { ...visit, ...changes };
      expect(await offerFor(world.parts, residentId === undefined ? rest : { ...rest, residentId }, NOW)).toBeNull();
    });
  });

  describe("an accepted offer", () => {
    test("is a grant for that booking alone, which its clerk reads, and nothing is offered there again", async () => {
      const [grant] = await accept(card(["name"]));
      expect(grant).toMatchObject({
        licenceId,
        appointmentId: visit.appointmentId,
        fields: [{ label: "姓名" }],
        expiresAt: "2026-11-27T00:00:00+08:00",
        usesLeft: 1,
        state: "active",
      });
      expect(await offerFor(world.parts, book("elder"), NOW)).toBeNull();
      expect(await use(String(grant?.grantId))).toMatchObject({ fields: [{ value: PEOPLE.elder.name }], usesLeft: 0 });
    });

    test("tapped twice at once is one grant; withdrawn it stays withdrawn", async () => {
      const both = await Promise.all([accept(card(["name"])), accept(card(["name"], { licenceId }))]);
      const [one, two] = both.map(([grant]) => String(grant?.grantId));
      expect(one).toBe(two);
      await world.call(routes.withdrawGrant, resident("elder"), { params: { grantId: String(one) }, now: NOW });
      expect(await accept(card(["name"]))).toMatchObject([{ grantId: one, state: "withdrawn" }]);
    });

    test("opens the wallet of somebody who has never opened it", async () => {
      const own = book("worker");
      const offer = await offerFor(world.parts, own, NOW);
      expect(offer?.licences.map((licence) => licence.licenceId)).toEqual([undefined]);
      const [grant] = await accept(card(["name", "validity"]), { of: own, as: "worker" });
      expect(grant).toMatchObject({ typeName: "居民身份证", state: "active" });
    });

    test("in part is refused nothing: no licence, no grant", async () => {
      expect(await accept({ licences: [] })).toEqual([]);
    });

    test.each([
      { says: "more fields than the errand needs", body: card(["name", "ethnicity"]), code: "fields-over-asked" },
      {
        says: "another kind of licence",
        body: card([], { licenceTypeCode: "11100000000013127D002" }),
        code: "fields-over-asked",
      },
      { says: "a licence that is nobody's", body: card(["name"], { licenceId: "nobodys" }), code: "licence-not-found" },
    ])("with $says is refused", async ({ body, code }) => {
      await expect(accept(body)).rejects.toEqual(refusal(code));
    });

    test("of a booking that was cancelled is refused, and a grant made before is of no use any more", async () => {
      const [grant] = await accept(card(["name"]));
      visits.set(visit.appointmentId, { ...visit, state: "cancelled" });
      await expect(accept(card(["name"]))).rejects.toEqual(refusal("grant-offer-over"));
      await expect(use(String(grant?.grantId))).rejects.toEqual(refusal("grant-not-usable"));
    });

    test("of somebody else's booking is answered as if there were none", async () => {
      await expect(accept(card(["name"]), { as: "worker" })).rejects.toEqual(refusal("appointment-not-found"));
      const unknown = { ...visit, appointmentId: "nobodys" };
      await expect(accept(card(["name"]), { of: unknown })).rejects.toEqual(refusal("appointment-not-found"));
    });
  });
});
