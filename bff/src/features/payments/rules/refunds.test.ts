import { describe, expect, test } from "@jest/globals";
import { isWhollyRefunded, mayRefund, refundableFen, refundedFen, type Refundable } from "./refunds";

const NOW = new Date("2026-11-25T10:00:00+08:00");
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const paid: Refundable = { state: "paid", receivedFen: 4_000, paidAt: daysAgo(1), refunds: [] };
const of = (amountFen: number, state: Refundable["refunds"][number]["state"]) => ({ amountFen, state });

describe("of 40.00 that came, a member of staff", () => {
  test.each<{ says: string; payment?: Partial<Refundable>; fen: number; may: boolean }>([
    { says: "may ask all of it back", fen: 4_000, may: true },
    { says: "may ask one fen back", fen: 1, may: true },
    { says: "may not ask a fen more", fen: 4_001, may: false },
    { says: "may not ask nothing", fen: 0, may: false },
    { says: "may not ask less than nothing", fen: -1, may: false },
    { says: "may not ask half a fen", fen: 0.5, may: false },
    {
      says: "may ask what others have left",
      payment: { refunds: [of(1_500, "succeeded"), of(500, "requested")] },
      fen: 2_000,
      may: true,
    },
    {
      says: "may not ask what others have asked for",
      payment: { refunds: [of(1_500, "succeeded"), of(500, "requested")] },
      fen: 2_001,
      may: false,
    },
    { says: "may ask again what was refused", payment: { refunds: [of(4_000, "rejected")] }, fen: 4_000, may: true },
    { says: "may ask again what WeChat closed", payment: { refunds: [of(4_000, "closed")] }, fen: 4_000, may: true },
    {
      says: "may not ask again what hangs at the bank",
      payment: { refunds: [of(4_000, "abnormal")] },
      fen: 1,
      may: false,
    },
    { says: "may ask back what came otherwise than ordered", payment: { state: "setAside" }, fen: 4_000, may: true },
    { says: "may not while nobody has paid", payment: { state: "pending", receivedFen: 0 }, fen: 1, may: false },
    { says: "may until the 365th day", payment: { paidAt: daysAgo(364) }, fen: 1, may: true },
    { says: "may not from the 365th day", payment: { paidAt: daysAgo(365) }, fen: 1, may: false },
    {
      says: "may not a 51st time",
      payment: { refunds: Array.from({ length: 50 }, () => of(1, "succeeded")) },
      fen: 1,
      may: false,
    },
  ])("$says", ({ payment = {}, fen, may }) => {
    expect(mayRefund({ ...paid, ...payment }, fen, NOW)).toBe(may);
  });

  test("counts what went back by what succeeded alone", () => {
    const refunds = [of(1_000, "succeeded"), of(500, "processing"), of(300, "rejected")];
    expect([refundedFen({ refunds }), refundableFen({ receivedFen: 4_000, refunds })]).toEqual([1_000, 2_500]);
    expect(isWhollyRefunded({ receivedFen: 4_000, refunds })).toBe(false);
    expect(isWhollyRefunded({ receivedFen: 1_000, refunds })).toBe(true);
    expect(isWhollyRefunded({ receivedFen: 0, refunds: [] })).toBe(false);
  });
});
