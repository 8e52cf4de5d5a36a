import { describe, expect, test } from "@jest/globals";
import { expiryOf, isWorthPaying, nextLookAt, type Looked } from "./looks";
import { amountInWords, shownAmount } from "./money";
import { numberOf } from "./numbers";
import { ORDER_MOVES, orderAfter, REFUND_MOVES, refundAfter, type OrderMove, type RefundMove } from "./states";

describe("an amount on a receipt", () => {
  test.each([
    [0, "零元整"],
    [1, "壹分"],
    [10, "壹角整"],
    [105, "壹元零伍分"],
    [2_000, "贰拾元整"],
    [4_050, "肆拾元伍角整"],
    [168_032, "壹仟陆佰捌拾元叁角贰分"],
    [1_000_500, "壹万零伍元整"],
    [10_050_000, "壹拾万零伍佰元整"],
    [11_000_000_000, "壹亿壹仟万元整"],
    [10_000_000_500, "壹亿零伍元整"],
    [40_400, "肆佰零肆元整"],
  ])("of %d fen is written out", (fen, words) => {
    expect(amountInWords(fen)).toBe(words);
  });
  test("is shown with two decimals, exactly", () => {
    expect([1, 10, 2_000, 123_456_789].map(shownAmount)).toEqual(["¥0.01", "¥0.10", "¥20.00", "¥1234567.89"]);
  });
});

describe("the number of an order", () => {
  const now = new Date("2026-11-24T17:00:00Z");
  test("has Shanghai's day, and only what WeChat takes", () => {
    const number = numberOf("YT", now, Buffer.from("0123456789abcdef", "hex"));
    expect(number).toMatch(/^YT20261125[0-9A-HJKMNP-TV-Z]{12}$/);
  });
  test("is the same for the same bytes and another for others", () => {
    const [a, b, c] = ["01", "01", "02"].map((first) =>
      numberOf("YR", now, Buffer.from(`${first}23456789abcdef`, "hex")),
    );
    expect([a === b, a === c]).toEqual([true, false]);
  });
});

const at = (hhmmss: string): Date => new Date(`2026-11-25T${hhmmss}+08:00`);
const order: Looked = { state: "pending", expiresAt: at("10:30:00"), refunds: [], looks: 3 };

describe("an order that ends at half past", () => {
  test.each([
    { now: "10:00:00", is: true },
    { now: "10:28:00", is: true },
    { now: "10:28:01", is: false },
    { now: "10:30:00", is: false },
    { now: "10:31:00", is: false },
  ])("is handed out at $now: $is", ({ now, is }) => {
    expect(isWorthPaying(at("10:30:00"), at(now))).toBe(is);
  });
});

describe("WeChat is asked again about", () => {
  test.each<{ says: string; looked: Partial<Looked>; now: string; is: Date | null }>([
    { says: "an order nobody has paid, in a minute", looked: {}, now: "10:00:00", is: at("10:01:00") },
    { says: "an order about to end, at its end", looked: {}, now: "10:29:30", is: at("10:30:00") },
    {
      says: "an order past its end that could not be closed, in a minute",
      looked: {},
      now: "10:30:00",
      is: at("10:31:00"),
    },
    { says: "a paid order, never", looked: { state: "paid" }, now: "10:00:00", is: null },
    { says: "a closed order, never", looked: { state: "closed" }, now: "10:00:00", is: null },
    {
      says: "a refund on its way, in a minute",
      looked: { state: "paid", refunds: [{ state: "processing" }] },
      now: "10:00:00",
      is: at("10:01:00"),
    },
    {
      says: "a refund long on its way, in half an hour",
      looked: { state: "paid", refunds: [{ state: "approved" }], looks: 30 },
      now: "10:00:00",
      is: at("10:30:00"),
    },
    {
      says: "a refund that only waits for staff, never",
      looked: { state: "paid", refunds: [{ state: "requested" }] },
      now: "10:00:00",
      is: null,
    },
  ])("$says", ({ looked, now, is }) => {
    expect(nextLookAt({ ...order, ...looked }, at(now))).toEqual(is);
  });
  test("an order ends half an hour on, at a whole second", () => {
    expect(expiryOf(new Date("2026-11-25T02:00:00.789Z"))).toEqual(new Date("2026-11-25T02:30:00.000Z"));
  });
});

describe("the tables of moves", () => {
  test("never leave paid money: no move begins at paid or set aside", () => {
    const moves = Object.keys(ORDER_MOVES) as OrderMove[];
    expect(moves.map((move) => [orderAfter("paid", move), orderAfter("setAside", move)]).flat()).toEqual(
      moves.flatMap(() => [null, null]),
    );
  });
  test("never send a refund that nobody approved, nor move one that is over", () => {
    const moves = Object.keys(REFUND_MOVES) as RefundMove[];
    expect(moves.filter((move) => refundAfter("requested", move) !== null)).toEqual(["approve", "reject"]);
    for (const over of ["succeeded", "rejected", "closed"] as const) {
      expect(moves.filter((move) => refundAfter(over, move) !== null)).toEqual([]);
    }
  });
});
