import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import { newKey, rowsOf } from "../../support/peopleOfHall";
import { eventually } from "../support/service";
import { startPayWorld, type PayWorld, type Row } from "./payWorld";

describe("pay", () => {
  let world: PayWorld;
  beforeAll(async () => {
    world = await startPayWorld("payments");
  }, 120_000);
  afterAll(() => world.stop());

  describe("a resident with a fee of 20.00", () => {
    test("orders it, pays in WeChat, is told, and has a receipt", async () => {
      const payer = await world.payer();
      const ordered = await payer.pay();
      expect(ordered.status).toBe(201);
      expect(endpoints.createPayment.response.safeParse(ordered.body)).toMatchObject({ success: true });
      expect(ordered.body).toMatchObject({ state: "pending", amountFen: 2_000, refundedFen: 0 });
      const { paymentId } = ordered.body;
      const early = await world.service.ask("GET", `/payments/${String(paymentId)}/receipt`, { token: payer.token });
      expect(early.body["code"]).toBe("payment-not-paid");

      await world.thumb(ordered.body);
      await eventually(
        () => payer.payment(paymentId),
        ({ state }) => state === "paid",
      );
      const receipt = await world.service.ask("GET", `/payments/${String(paymentId)}/receipt`, { token: payer.token });
      expect(receipt.body).toMatchObject({ amountFen: 2_000, amountInWords: "贰拾元整", refundedFen: 0 });
      const { items } = (await world.service.ask("GET", "/payments", { token: payer.token })).body;
      expect(items).toMatchObject([{ paymentId, state: "paid" }]);
      const notices = await eventually(
        async () => rowsOf(await world.service.ask("GET", "/notices", { token: payer.token })),
        (rows) => rows.length > 0,
      );
      expect(notices).toMatchObject([{ kind: "paid", text: expect.stringContaining("¥20.00") }]);
    });

    test("cannot pay it twice, and a second tap before paying gives the same order", async () => {
      const payer = await world.payer();
      const first = await payer.pay();
      const again = await payer.pay();
      expect(again.body["paymentId"]).toBe(first.body["paymentId"]);
      await world.thumb(first.body);
      await eventually(
        () => payer.payment(first.body["paymentId"]),
        ({ state }) => state === "paid",
      );
      expect((await payer.pay()).body["code"]).toBe("already-paid");
    });

    test("gets one order from ten taps at once", async () => {
      const payer = await world.payer();
      const taps = await Promise.all(Array.from({ length: 10 }, () => payer.pay()));
      const made = taps.filter(({ status }) => status === 201).map(({ body }) => body["paymentId"]);
      expect(new Set(made).size).toBe(1);
      expect(taps.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    });

    test("is told at once when no callback comes: the server asks WeChat", async () => {
      const payer = await world.payer();
      const { body } = await payer.pay();
      await world.thumb(body, { silent: true });
      expect((await payer.payment(body["paymentId"]))["state"]).toBe("pending");
      const at = `/payments/${String(body["paymentId"])}/confirm`;
      expect((await world.service.ask("POST", at, { token: payer.token })).body["state"]).toBe("paid");
    });

    test("in a browser is sent to WeChat, where fees are paid", async () => {
      const { service, stationId, taskCode } = world;
      const { body: person } = await service.switchboard("POST", "/people", { name: "吴越" });
      const session = await service.ask("POST", "/sessions", { body: { code: person["oauthCode"], via: "h5" } });
      const token = String(session.body["token"]);
      expect(session.status).toBe(200);
      const [fee] = rowsOf(
        await service.ask("GET", `/payables?stationId=${stationId}&taskCode=${taskCode}`, { token }),
      );
      const body = { payableId: fee?.["payableId"] };
      const answer = await service.ask("POST", "/payments", { token, body, headers: newKey() });
      expect(answer.body["code"]).toBe("pay-in-wechat");
    });

    test("has nothing to pay under a name that nobody gave", async () => {
      const { token } = await world.payer();
      const body = { payableId: `${world.stationId}:${world.taskCode}:0:1` };
      const answer = await world.service.ask("POST", "/payments", { token, body, headers: newKey() });
      expect(answer.body["code"]).toBe("payable-not-found");
    });
  });

  describe("money that came otherwise than ordered", () => {
    test.each([
      { says: "one fen less", how: { totalFen: 1_999 }, kind: "amountDiffers" },
      { says: "far more", how: { totalFen: 200_000 }, kind: "amountDiffers" },
      { says: "from somebody else", how: { openid: "oSomebodyElse0000000000000001" }, kind: "payerDiffers" },
    ])("$says is never paid, and staff see it", async ({ how, kind }) => {
      const payer = await world.payer();
      const { body } = await payer.pay();
      await world.thumb(body, how);
      const aside = await eventually(
        () => payer.payment(body["paymentId"]),
        ({ state }) => state !== "pending",
      );
      expect(aside["state"]).toBe("setAside");
      const { outTradeNo } = await world.order(body);
      const admin = await world.service.staffToken(`admin-${String(outTradeNo)}`.toLowerCase(), "administrator", []);
      const listed = rowsOf(await world.service.ask("GET", "/staff/payment-differences", { token: admin }));
      const found = listed.find(({ reference }) => reference === outTradeNo);
      expect(found).toMatchObject({ kind, expectedFen: 2_000 });
      const at = `/staff/payment-differences/${String(found?.["differenceId"])}/settle`;
      const settled = await world.service.ask("POST", at, { token: admin, body: { note: "已联系缴费人" } });
      expect(settled.body).toMatchObject({ settledNote: "已联系缴费人" });
      expect((await payer.pay()).body["code"]).toBe("already-paid");
    });
  });

  describe("what comes to the callback address", () => {
    const paidSilently = async (): Promise<{ payment: Row; outTradeNo: unknown; state(): Promise<unknown> }> => {
      const payer = await world.payer();
      const { body: payment } = await payer.pay();
      await world.thumb(payment, { silent: true });
      const { outTradeNo } = await world.order(payment);
      return { payment, outTradeNo, state: async () => (await payer.payment(payment["paymentId"]))["state"] };
    };

    test.each([
      { as: "signTest", status: 401 },
      { as: "stale", status: 401 },
      { as: "unknownSerial", status: 401 },
      { as: "forged", status: 401 },
      { as: "unsigned", status: 401 },
      { as: "xml", status: 401 },
    ])("as $as is refused, and nothing is paid by it", async ({ as, status }) => {
      const { outTradeNo, state } = await paidSilently();
      expect(await world.notice({ outTradeNo, as })).toBe(status);
      expect(await state()).toBe("pending");
    });

    test.each(["genuine", "certificate"])("as %s is heard, as often as it comes", async (as) => {
      const { outTradeNo, state } = await paidSilently();
      const noticeId = `notice-${as}`;
      for (let time = 0; time < 3; time += 1) expect(await world.notice({ outTradeNo, as, noticeId })).toBe(204);
      expect(await world.notice({ outTradeNo, as })).toBe(204);
      expect(await state()).toBe("paid");
    });

    test("about another merchant's order pays nothing", async () => {
      const { outTradeNo, state } = await paidSilently();
      expect(await world.notice({ outTradeNo, over: { mchid: "1900000999" } })).toBe(204);
      expect(await state()).toBe("pending");
    });

    test("about an order that nobody made is kept for staff", async () => {
      const { outTradeNo } = await paidSilently();
      expect(await world.notice({ outTradeNo, over: { out_trade_no: "YT20260101NOBODY" } })).toBe(204);
      const admin = await world.service.staffToken("admin-unknown", "administrator", []);
      const listed = rowsOf(await world.service.ask("GET", "/staff/payment-differences", { token: admin }));
      expect(listed.find(({ reference }) => reference === "YT20260101NOBODY")).toMatchObject({ kind: "unknownOrder" });
    });

    test("with a body that was changed on the way, or far too long, is refused", async () => {
      const url = `${world.service.server.url}/api/v1/hooks/wechat-pay`;
      const empty = await fetch(url, { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } });
      const long = await fetch(url, { method: "POST", body: "x".repeat(100_000) });
      const get = await fetch(url);
      expect([empty.status, long.status, get.status]).toEqual([401, 413, 405]);
    });
  });
});
