import { describe, expect, test } from "@jest/globals";
import { isOpen, paymentMark } from "./paymentText";

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
