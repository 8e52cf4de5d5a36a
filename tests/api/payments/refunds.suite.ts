import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { newKey, rowsOf } from "../../support/peopleOfHall";
import { eventually, type Answer } from "../support/service";
import { startPayWorld, type PayWorld, type Row } from "./payWorld";

describe("refunds", () => {
  let world: PayWorld;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    world = await startPayWorld("refunds");
    const { service, stationId } = world;
    tokens["clerk"] = await service.staffToken("clerk-1", "clerk", [stationId]);
    tokens["lead"] = await service.staffToken("lead-1", "supervisor", [stationId]);
    tokens["second lead"] = await service.staffToken("lead-2", "supervisor", [stationId]);
    tokens["elsewhere"] = await service.staffToken("lead-3", "supervisor", ["610113-S099"]);
  }, 120_000);
  afterAll(() => world.stop());

  const ask = (who: string, paymentId: unknown, amountFen: number): Promise<Answer> =>
    world.service.ask("POST", `/staff/payments/${String(paymentId)}/refunds`, {
      token: tokens[who],
      body: { amountFen, reason: "重复办理" },
      headers: newKey(),
    });
  const decide = (who: string, refundId: unknown, how: "approve" | "reject"): Promise<Answer> =>
    world.service.ask("POST", `/staff/refunds/${String(refundId)}/${how}`, { token: tokens[who] });
  const refundsAtWechat = async (payment: Row): Promise<Row[]> => {
    const { outTradeNo } = await world.order(payment);
    const { body } = await world.service.switchboard("GET", "/wechat-pay/book");
    return (body["refunds"] as Row[]).filter((refund) => refund["outTradeNo"] === outTradeNo);
  };

  describe("a refund", () => {
    test("in part goes back when a second person agrees, and the payer is told", async () => {
      const payer = await world.payer();
      const payment = await payer.paid();
      const asked = await ask("clerk", payment["paymentId"], 500);
      expect([asked.status, asked.body["state"]]).toEqual([201, "requested"]);
      expect(await refundsAtWechat(payment)).toEqual([]);
      expect((await decide("lead", asked.body["refundId"], "approve")).body["state"]).toBe("processing");
      const after = await eventually(
        () => payer.payment(payment["paymentId"]),
        ({ refundedFen }) => refundedFen === 500,
      );
      expect(after["state"]).toBe("paid");
      const told = await eventually(
        async () => rowsOf(await world.service.ask("GET", "/notices", { token: payer.token })),
        (rows) => rows.length === 2,
      );
      expect(told.map(({ kind }) => kind).sort()).toEqual(["paid", "refunded"]);
    });

    test("of everything makes the fee payable again", async () => {
      const payer = await world.payer();
      const payment = await payer.paid(4_000);
      const { body } = await ask("clerk", payment["paymentId"], 4_000);
      await decide("lead", body["refundId"], "approve");
      await eventually(
        () => payer.payment(payment["paymentId"]),
        ({ state }) => state === "refunded",
      );
      expect((await payer.pay(4_000)).status).toBe(201);
    });

    test("is never decided by the one who asked for it, nor by another hall, nor by a clerk", async () => {
      const payment = await (await world.payer()).paid();
      const { body } = await ask("lead", payment["paymentId"], 100);
      const codes = [];
      for (const who of ["lead", "elsewhere", "clerk"])
        codes.push((await decide(who, body["refundId"], "approve")).body["code"]);
      expect(codes).toEqual(["second-person-needed", "not-your-station", "not-allowed"]);
      expect((await ask("elsewhere", payment["paymentId"], 100)).body["code"]).toBe("not-your-station");
      expect((await decide("second lead", body["refundId"], "reject")).body["state"]).toBe("rejected");
      expect((await decide("second lead", body["refundId"], "approve")).body["code"]).toBe("refund-decided");
      expect(await refundsAtWechat(payment)).toEqual([]);
    });

    test("is never more than came, however many ask at once", async () => {
      const payment = await (await world.payer()).paid();
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask("clerk", payment["paymentId"], 700)));
      expect(answers.filter(({ status }) => status === 201).length).toBe(2);
      expect(answers.filter(({ body }) => body["code"] === "refund-not-possible").length).toBe(6);
    });

    test("that two people approve at once goes back once", async () => {
      const payment = await (await world.payer()).paid();
      const { body } = await ask("clerk", payment["paymentId"], 300);
      const both = await Promise.all(["lead", "second lead"].map((who) => decide(who, body["refundId"], "approve")));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await refundsAtWechat(payment)).map(({ refund }) => refund)).toEqual([300]);
    });

    test("whose answer was lost is sent again under its own number, and goes back once", async () => {
      const payer = await world.payer();
      const payment = await payer.paid();
      const { body } = await ask("clerk", payment["paymentId"], 200);
      await world.service.switchboard("PUT", "/wechat-pay/faults", { lostAnswer: 1 });
      await decide("lead", body["refundId"], "approve");
      await world.service.switchboard("DELETE", "/wechat-pay/faults");
      await eventually(
        () => payer.payment(payment["paymentId"]),
        ({ refundedFen }) => refundedFen === 200,
        20_000,
      );
      expect((await refundsAtWechat(payment)).length).toBe(1);
    });

    test("begins with the receipt at the counter: its number finds the order, as it is read out, and nothing of the payer", async () => {
      const payer = await world.payer();
      const payment = await payer.paid();
      const at = `/payments/${String(payment["paymentId"])}/receipt`;
      const number = String((await world.service.ask("GET", at, { token: payer.token })).body["receiptNumber"]);
      const find = (who: string, typed: string): Promise<Answer> =>
        world.service.ask("GET", `/staff/payments?number=${encodeURIComponent(typed)}`, { token: tokens[who] });
      await ask("clerk", payment["paymentId"], 600);
      const read = ` ${number.slice(0, 10).toLowerCase()} ${number.slice(10)}`;
      const { body } = await find("clerk", read);
      const { paymentId } = payment;
      expect(body).toMatchObject({ paymentId, state: "paid", paidFen: 2_000, refundedFen: 0, refundableFen: 1_400 });
      expect(JSON.stringify(body)).not.toMatch(/周舟|resident|openid/i);
      const refused = [await find("elsewhere", number), await find("clerk", `${number.slice(0, -1)}U`)];
      expect(refused.map((answer) => answer.body["code"])).toEqual(["not-your-station", "invalid-input"]);
      const unknown = `${number.slice(0, -2)}${number.endsWith("ZZ") ? "YY" : "ZZ"}`;
      expect((await find("clerk", unknown)).body["code"]).toBe("order-not-found");
    });

    test("is listed for its own hall, those that wait first", async () => {
      const mine = rowsOf(await world.service.ask("GET", "/staff/refunds", { token: tokens["lead"] }));
      const others = rowsOf(await world.service.ask("GET", "/staff/refunds", { token: tokens["elsewhere"] }));
      expect([mine[0]?.["state"], others]).toEqual(["requested", []]);
      expect(JSON.stringify(mine)).not.toMatch(/周舟|openid/i);
    });
  });
});
