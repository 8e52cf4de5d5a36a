import { describe, expect, test } from "@jest/globals";
import { fenOf, isOpen, paymentMark, yuanText } from "./paymentText";

describe("an amount", () => {
  test.each([
    [0, "0元"],
    [1, "0.01元"],
    [10, "0.10元"],
    [2_000, "20元"],
    [2_050, "20.50元"],
    [123_456_789, "1234567.89元"],
  ])("of %d fen is shown exactly", (fen, text) => {
    expect(yuanText(fen)).toBe(text);
  });

  test.each([
    ["20", 2_000],
    [" 20.5 ", 2_050],
    ["20.05元", 2_005],
    ["0.01", 1],
    ["20.005", undefined],
    ["-1", undefined],
    ["1e3", undefined],
    ["", undefined],
  ])("typed as %p is %p fen", (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });
});

describe("an order", () => {
  test.each([
    { says: "nobody has paid", state: "pending", refundedFen: 0, is: "还没缴" },
    { says: "paid", state: "paid", refundedFen: 0, is: "已缴费" },
    { says: "given back in part", state: "paid", refundedFen: 500, is: "已退一部分" },
    { says: "given back whole", state: "refunded", refundedFen: 2_000, is: "已全部退回" },
    { says: "paid otherwise than ordered", state: "setAside", refundedFen: 0, is: "正在核对" },
  ] as const)("$says reads $is", ({ state, refundedFen, is }) => {
    expect(paymentMark({ state, refundedFen }).name).toBe(is);
  });

  test.each([
    { says: "just ordered", state: "created", at: "10:29:59", is: true },
    { says: "at its last moment", state: "pending", at: "10:30:00", is: false },
    { says: "that is paid", state: "paid", at: "10:00:00", is: false },
  ] as const)("$says can be paid: $is", ({ state, at, is }) => {
    const expiresAt = "2026-11-25T10:30:00+08:00";
    expect(isOpen({ state, expiresAt }, Date.parse(`2026-11-25T${at}+08:00`))).toBe(is);
  });
});
