import { describe, expect, test } from "@jest/globals";
import type { StoredPayment } from "../../bff/src/features/payments/model";
import type { Fate } from "./paymentDrive";
import { violationsIn, type Booked, type Books } from "./paymentJudge";

const fate: Fate = { number: 1, thumb: "told", tapsTwice: false, confirms: false, refundFen: 0, keepsKey: false };
const booked: Booked = {
  outTradeNo: "YT1",
  total: 500,
  openid: "o1",
  state: "SUCCESS",
  paidTotal: 500,
  payer: "o1",
  transactionId: "t1",
  paidAt: "2026-11-24T02:00:00Z",
};
const told = { kind: "paid" } as StoredPayment["outbox"][number];
const our = {
  _id: "1",
  outTradeNo: "YT1",
  payableId: "p-1",
  state: "paid",
  amountFen: 500,
  receivedFen: 500,
  transactionId: "t1",
  refunds: [],
  outbox: [told],
} as unknown as StoredPayment;
const refund = {
  outRefundNo: "YR1",
  amountFen: 200,
  state: "succeeded",
  requestedBy: "a",
  decidedBy: "b",
} as StoredPayment["refunds"][number];
const back = { outRefundNo: "YR1", outTradeNo: "YT1", refund: 200, status: "SUCCESS" };
const unpaid: Partial<Booked> = { state: "CLOSED", paidTotal: 0, payer: "", transactionId: "" };

/** A paid order here and there, with what a row changes. */
const books = (there: Partial<Booked>, here: Partial<StoredPayment>, more: Partial<Books> = {}): Books => ({
  orders: [{ ...booked, ...there }],
  ours: [{ ...our, ...here }],
  refunds: [],
  ...more,
});

describe("the judge of the proof", () => {
  test("has nothing to say of books that agree, refunds among them", () => {
    expect(violationsIn(books({}, {}), [fate])).toEqual([]);
    expect(violationsIn(books({}, { refunds: [refund] }, { refunds: [back] }), [{ ...fate, refundFen: 200 }])).toEqual(
      [],
    );
  });

  test.each<{ says: string; given: Books; because: RegExp }>([
    {
      says: "an order paid there and pending here",
      given: books({}, { state: "pending", receivedFen: 0 }),
      because: /still pending/,
    },
    { says: "a fen less than came", given: books({}, { receivedFen: 499 }), because: /499 fen, WeChat 500/ },
    {
      says: "wrong money that is called paid",
      given: books({ paidTotal: 501 }, { receivedFen: 501 }),
      because: /setAside there, paid here/,
    },
    {
      says: "another's money that is called paid",
      given: books({ payer: "o2" }, {}),
      because: /setAside there, paid here/,
    },
    { says: "an order that is paid here alone", given: books({}, {}, { orders: [] }), because: /paid here alone/ },
    { says: "an order that only WeChat knows", given: books({}, {}, { ours: [] }), because: /and we have not/ },
    {
      says: "a thing that was paid twice",
      given: books(
        {},
        {},
        { orders: [booked, { ...booked, outTradeNo: "YT2" }], ours: [our, { ...our, outTradeNo: "YT2" }] },
      ),
      because: /paid 2 times/,
    },
    { says: "a payer who was told twice", given: books({}, { outbox: [told, told] }), because: /told 2 times/ },
    { says: "a payer who was told nothing", given: books({}, { outbox: [] }), because: /told 0 times/ },
    {
      says: "a refund that WeChat does not know",
      given: books({}, { refunds: [refund] }),
      because: /succeeded here, unknown there/,
    },
    {
      says: "a refund by one person",
      given: books({}, { refunds: [{ ...refund, decidedBy: "a" }] }, { refunds: [back] }),
      because: /one person/,
    },
    {
      says: "a refund that only WeChat knows",
      given: books({}, {}, { refunds: [back] }),
      because: /1 refunds there, 0 here/,
    },
    {
      says: "an order that stays open at WeChat",
      given: books({ ...unpaid, state: "NOTPAY" }, { state: "closed", receivedFen: 0, outbox: [] }),
      because: /NOTPAY there and closed here/,
    },
  ])("sees $says", ({ given, because }) => {
    const { paidAt: _at, ...rest } = booked;
    const orders = given.orders.map((order) =>
      order.paidTotal === 0 ? { ...rest, ...order, paidAt: undefined } : order,
    );
    expect(violationsIn({ ...given, orders: orders as Booked[] }, [fate]).join("\n")).toMatch(because);
  });
});
