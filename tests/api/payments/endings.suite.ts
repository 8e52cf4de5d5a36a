import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startWorker, type RunningWorker } from "@yanta/bff";
import { addDays } from "@yanta/domain/calendar";
import { endpoints } from "@yanta/types";
import { newKey, rowsOf, tuesdayToCome } from "../../support/peopleOfHall";
import { eventually } from "../support/service";
import { startPayWorld, type PayWorld, type Payer, type Row } from "./payWorld";

describe("endings", () => {
  const TUESDAY = tuesdayToCome();
  const DAY = TUESDAY.slice(0, 10);

  let world: PayWorld;
  let morning: RunningWorker | undefined;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    world = await startPayWorld("payment_endings");
    const { service, stationId } = world;
    tokens["clerk"] = await service.staffToken("clerk-1", "clerk", [stationId]);
    tokens["lead"] = await service.staffToken("lead-1", "supervisor", [stationId]);
    tokens["admin"] = await service.staffToken("admin-1", "administrator", []);
  }, 120_000);
  afterAll(async () => {
    await morning?.stop();
    await world.stop();
  });

  const moveClock = async (now: string): Promise<void> => {
    await world.service.switchboard("PUT", "/clock", { now });
    await new Promise((resolve) => setTimeout(resolve, 700));
  };
  const differences = async (): Promise<Row[]> =>
    rowsOf(await world.service.ask("GET", "/staff/payment-differences", { token: tokens["admin"] }));

  /** Asks 1.00 back and approves it. */
  async function giveBack(payment: Row): Promise<string> {
    const at = `/staff/payments/${String(payment["paymentId"])}/refunds`;
    const body = { amountFen: 100, reason: "多缴" };
    const asked = await world.service.ask("POST", at, { token: tokens["clerk"], body, headers: newKey() });
    const refundId = String(asked.body["refundId"]);
    await world.service.ask("POST", `/staff/refunds/${refundId}/approve`, { token: tokens["lead"] });
    return refundId;
  }
  const refundState = async (refundId: string): Promise<unknown> => {
    const rows = rowsOf(await world.service.ask("GET", "/staff/refunds", { token: tokens["lead"] }));
    return rows.find((row) => row["refundId"] === refundId)?.["state"];
  };

  describe("a refund that WeChat does not carry out", () => {
    test.each([
      { outcome: "CLOSED", state: "closed" },
      { outcome: "ABNORMAL", state: "abnormal" },
    ])("because it is $outcome there is one for staff to look at", async ({ outcome, state }) => {
      const payment = await (await world.payer()).paid();
      await world.service.switchboard("PUT", "/wechat-pay/faults", { refundOutcome: outcome });
      const refundId = await giveBack(payment);
      await eventually(
        () => refundState(refundId),
        (now) => now === state,
      );
      await world.service.switchboard("DELETE", "/wechat-pay/faults");
      expect((await differences()).filter(({ kind }) => kind === "refundFailed").length).toBeGreaterThan(0);
    });
  });

  describe("an order that nobody pays", () => {
    let payer: Payer;
    let payment: Row;
    test("is handed out again while there is time to pay it, and replaced when there is not", async () => {
      payer = await world.payer();
      const first = (await payer.pay()).body;
      await moveClock(`${DAY}T10:05:00+08:00`);
      expect((await payer.pay()).body["paymentId"]).toBe(first["paymentId"]);
      await moveClock(`${DAY}T10:29:00+08:00`);
      payment = (await payer.pay()).body;
      expect(payment["paymentId"]).not.toBe(first["paymentId"]);
      expect([await world.order(first), await world.order(payment)].map(({ state }) => state)).toEqual([
        "CLOSED",
        "NOTPAY",
      ]);
    });
    test("is closed when its half hour is over, at WeChat too: nobody can pay it any more", async () => {
      await moveClock(`${DAY}T11:00:00+08:00`);
      await eventually(
        () => payer.payment(payment["paymentId"]),
        ({ state }) => state === "closed",
        20_000,
      );
      expect((await world.order(payment))["state"]).toBe("CLOSED");
      expect((await world.thumb(payment)).status).toBe(409);
    });
    test("can be ordered anew, under another number", async () => {
      const again = await payer.pay();
      expect(again.body["paymentId"]).not.toBe(payment["paymentId"]);
      expect((await world.thumb(again.body)).status).toBe(200);
    });
  });

  describe("the next morning", () => {
    test("yesterday's bill is laid beside the books, and administrators read what does not agree", async () => {
      const { service } = world;
      const [first, second, third] = [
        await (await world.payer()).paid(),
        await (await world.payer()).paid(),
        await (await world.payer()).paid(),
      ];
      const lost = (await (await world.payer()).pay()).body;
      await world.thumb(lost, { silent: true });
      const numberOf = async (payment: Row): Promise<string> => String((await world.order(payment))["outTradeNo"]);
      await service.switchboard("PUT", "/wechat-pay/bill-plants", {
        omit: [await numberOf(first)],
        alter: { [await numberOf(second)]: 2_001 },
        add: [{ outTradeNo: "YTNOBODYS001", total: 700 }],
      });
      await service.worker.stop();
      await moveClock(`${addDays(DAY, 1)}T11:00:00+08:00`);
      morning = await startWorker(service.config);
      tokens["admin"] = await service.staffToken("admin-2", "administrator", []);
      const read = async (): Promise<Row> =>
        (await service.ask("GET", `/staff/reconciliations?day=${DAY}`, { token: tokens["admin"] })).body;
      const answer = await eventually(read, ({ report }) => report !== undefined, 30_000);
      const { report } = endpoints.getReconciliation.response.parse(answer);
      const kinds = report?.differences.map(({ kind }) => kind).sort();
      expect(kinds).toEqual(["amountDiffers", "missingAtWechat", "missingHere"]);
      expect(report?.matched).toBeGreaterThan(1);
      expect(JSON.stringify(report)).toContain(await numberOf(second));
      expect(JSON.stringify(report)).not.toContain(await numberOf(third));
      expect(JSON.stringify(report)).not.toContain(await numberOf(lost));
    }, 90_000);

    test("a day without a bill has no report", async () => {
      const at = `/staff/reconciliations?day=${addDays(DAY, 1)}`;
      const { body } = await world.service.ask("GET", at, { token: tokens["admin"] });
      expect(body).toEqual({ day: addDays(DAY, 1) });
    });
  });
});
