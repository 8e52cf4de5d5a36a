import { describe, expect, test } from "@jest/globals";
import { reconcile, type BillMovement, type OurMovement } from "./reconcile";

const ours = (reference: string, amountFen: number, over: Partial<OurMovement> = {}): OurMovement => ({
  kind: "payment",
  reference,
  amountFen,
  isOfDay: true,
  ...over,
});
const line = (reference: string, amountFen: number, over: Partial<BillMovement> = {}): BillMovement => ({
  kind: "payment",
  reference,
  transactionId: `t-${reference}`,
  amountFen,
  ...over,
});
const refund = { kind: "refund" } as const;

describe("our books beside WeChat's bill", () => {
  test.each<{ says: string; ours: OurMovement[]; bill: BillMovement[]; matched: number; differences: object[] }>([
    { says: "agree when nothing happened", ours: [], bill: [], matched: 0, differences: [] },
    {
      says: "agree line by line",
      ours: [ours("a", 1), ours("b", 2)],
      bill: [line("b", 2), line("a", 1)],
      matched: 2,
      differences: [],
    },
    {
      says: "lack a payment",
      ours: [],
      bill: [line("a", 5)],
      matched: 0,
      differences: [{ kind: "missingHere", reference: "a", foundFen: 5 }],
    },
    {
      says: "have one too many",
      ours: [ours("a", 5)],
      bill: [],
      matched: 0,
      differences: [{ kind: "missingAtWechat", reference: "a", expectedFen: 5 }],
    },
    {
      says: "say another amount",
      ours: [ours("a", 5)],
      bill: [line("a", 6)],
      matched: 0,
      differences: [{ kind: "amountDiffers", reference: "a", expectedFen: 5, foundFen: 6 }],
    },
    {
      says: "know one order, and the bill has two payments of it",
      ours: [ours("a", 5)],
      bill: [line("a", 5), line("a", 5, { transactionId: "t2" })],
      matched: 1,
      differences: [{ kind: "paidTwice", reference: "a", expectedFen: 5, foundFen: 5 }],
    },
    {
      says: "have set a payment aside, which stays a difference",
      ours: [ours("a", 5, { setAside: "payerDiffers" })],
      bill: [line("a", 5)],
      matched: 0,
      differences: [{ kind: "payerDiffers", reference: "a", expectedFen: 5, foundFen: 5 }],
    },
    {
      says: "put a payment on the day before",
      ours: [ours("a", 5, { isOfDay: false })],
      bill: [line("a", 5)],
      matched: 1,
      differences: [],
    },
    {
      says: "know of another day what the bill does not name",
      ours: [ours("a", 5, { isOfDay: false })],
      bill: [],
      matched: 0,
      differences: [],
    },
    {
      says: "tell a refund from a payment of the same number",
      ours: [ours("a", 5, refund)],
      bill: [line("a", 5)],
      matched: 0,
      differences: [
        { kind: "missingHere", reference: "a", foundFen: 5 },
        { kind: "refundMissingAtWechat", reference: "a", expectedFen: 5 },
      ],
    },
    {
      says: "lack a refund",
      ours: [],
      bill: [line("r", 3, refund)],
      matched: 0,
      differences: [{ kind: "refundMissingHere", reference: "r", foundFen: 3 }],
    },
    {
      says: "say another amount of a refund",
      ours: [ours("r", 2, refund)],
      bill: [line("r", 3, refund)],
      matched: 0,
      differences: [{ kind: "refundAmountDiffers", reference: "r", expectedFen: 2, foundFen: 3 }],
    },
  ])("$says", ({ ours: books, bill, matched, differences }) => {
    expect(reconcile(books, bill)).toMatchObject({ matched, differences });
  });

  test("are summed apart, each by its own word", () => {
    const sums = reconcile(
      [ours("a", 5), ours("r", 2, refund), ours("old", 9, { isOfDay: false })],
      [line("a", 6), line("r", 2, refund)],
    );
    expect(sums).toMatchObject({ receivedFen: 5, refundedFen: 2, billReceivedFen: 6, billRefundedFen: 2 });
  });
});
