import { describe, expect, test } from "@jest/globals";
import { judgeTrade, type Ordered, type Told } from "./judgeTrade";

const merchant = { appId: "wx1", merchantId: "m1" };
const ordered: Ordered = { state: "pending", amountFen: 2_000, merchant, payerOpenId: "o1" };
const paid: Told = {
  ...merchant,
  state: "paid",
  transactionId: "t1",
  amountFen: 2_000,
  currency: "CNY",
  payerOpenId: "o1",
};
const settled: Partial<Ordered> = { state: "paid", transactionId: "t1" };

describe("an order of 20.00 by o1, when WeChat says that", () => {
  test.each<{ says: string; order?: Partial<Ordered>; told: Partial<Told>; is: object }>([
    { says: "it is paid as ordered: it is paid", told: {}, is: { kind: "pay" } },
    {
      says: "it is paid before the order was answered: it is paid",
      order: { state: "created" },
      told: {},
      is: { kind: "pay" },
    },
    { says: "nobody has paid: nothing", told: { state: "unpaid" }, is: { kind: "nothing" } },
    { says: "it is closed: it is closed", told: { state: "closed" }, is: { kind: "close" } },
    { says: "a paid order is closed: nothing", order: settled, told: { state: "closed" }, is: { kind: "nothing" } },
    {
      says: "it is unpaid, late, after it was paid: nothing",
      order: settled,
      told: { state: "unpaid" },
      is: { kind: "nothing" },
    },
    { says: "the same payment a second time: nothing", order: settled, told: {}, is: { kind: "nothing" } },
    {
      says: "another payment of it: staff must know",
      order: settled,
      told: { transactionId: "t2" },
      is: { kind: "report", because: "paidTwice" },
    },
    {
      says: "one fen less came: set aside",
      told: { amountFen: 1_999 },
      is: { kind: "setAside", because: "amountDiffers" },
    },
    {
      says: "one fen more came: set aside",
      told: { amountFen: 2_001 },
      is: { kind: "setAside", because: "amountDiffers" },
    },
    {
      says: "another currency came: set aside",
      told: { currency: "USD" },
      is: { kind: "setAside", because: "amountDiffers" },
    },
    {
      says: "somebody else paid: set aside",
      told: { payerOpenId: "o2" },
      is: { kind: "setAside", because: "payerDiffers" },
    },
    {
      says: "another merchant's order was paid: staff must know",
      told: { merchantId: "m2" },
      is: { kind: "report", because: "otherMerchant" },
    },
    {
      says: "another app's order was paid: staff must know",
      told: { appId: "wx2" },
      is: { kind: "report", because: "otherMerchant" },
    },
    {
      says: "money came after it was closed: set aside",
      order: { state: "closed" },
      told: {},
      is: { kind: "setAside", because: "paidAfterClose" },
    },
    {
      says: "wrong money came after it was closed: set aside for that",
      order: { state: "closed" },
      told: { amountFen: 1 },
      is: { kind: "setAside", because: "amountDiffers" },
    },
    {
      says: "what was set aside is paid, again: nothing",
      order: { ...settled, state: "setAside" },
      told: { amountFen: 1 },
      is: { kind: "nothing" },
    },
    {
      says: "a closed order is closed, again: nothing",
      order: { state: "closed" },
      told: { state: "closed" },
      is: { kind: "nothing" },
    },
  ])("$says", ({ order = {}, told, is }) => {
    expect(judgeTrade({ ...ordered, ...order }, { ...paid, ...told })).toEqual(is);
  });
});
