import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Fen, ofPayment, PaymentState, RefundState } from "./payments";
import { idOf, Instant, typedText } from "./primitives";

const ofRefund = z.strictObject({ refundId: idOf("退款编号") });

const staff = ["clerk", "supervisor", "administrator"] as const;
const staffProblems = ["not-signed-in", "staff-session-locked", "not-your-station"] as const;

export const Refund = z
  .object({
    refundId: z.string(),
    paymentId: z.string(),
    stationId: z.string(),
    description: z.string(),
    amountFen: Fen,
    paidFen: Fen,
    reason: z.string(),
    state: RefundState,
    requestedBy: z.string(),
    requestedAt: Instant,
    decidedBy: z.string().optional(),
    decidedAt: Instant.optional(),
    succeededAt: Instant.optional(),
  })
  .meta({ id: "Refund" });
export type Refund = z.infer<typeof Refund>;

/** Read out or copied from a receipt: with spaces, in small letters, with the letters that look like digits. */
const ReceiptNumber = z
  .string()
  .max(60, "编号太长，请照缴费回执填")
  .transform((typed) => typed.normalize("NFKC").replaceAll(/[\s-]/g, "").toUpperCase())
  .transform((number) => number.slice(0, 2) + number.slice(2).replaceAll("O", "0").replaceAll(/[IL]/g, "1"))
  .refine((number) => /^YT\d{8}[0-9A-HJKMNP-TV-Z]{12}$/.test(number), "请照缴费回执填编号：YT开头，一共22位");

/** An order as staff see it: nothing of its payer. */
export const DeskPayment = z
  .object({
    paymentId: z.string(),
    receiptNumber: z.string(),
    stationId: z.string(),
    description: z.string(),
    state: PaymentState,
    paidFen: Fen,
    refundedFen: Fen,
    /** What may be asked back now; 0 when nothing may. */
    refundableFen: Fen,
    paidAt: Instant.optional(),
  })
  .meta({ id: "DeskPayment" });
export type DeskPayment = z.infer<typeof DeskPayment>;

export const findPayment = endpoint({
  ...routes.findPayment,
  auth: staff,
  touches: "station",
  summary: { en: "An order of the own stations by the number of its receipt", zh: "按回执编号查缴费" },
  query: z.strictObject({ number: ReceiptNumber }),
  response: DeskPayment,
  problems: [...staffProblems, "order-not-found"],
});

export const requestRefund = endpoint({
  ...routes.requestRefund,
  auth: staff,
  touches: "station",
  summary: { en: "Ask for a payment to go back, whole or in part; another person approves", zh: "申请退款" },
  params: ofPayment,
  body: z.strictObject({ amountFen: Fen.min(1, "至少退1分"), reason: typedText(80).min(1, "请写退款原因") }),
  status: 201,
  response: Refund,
  problems: [...staffProblems, "payment-not-found", "refund-not-possible", "idempotency-key-reused"],
  idempotent: true,
});

export const listRefunds = endpoint({
  ...routes.listRefunds,
  auth: staff,
  touches: "station",
  summary: { en: "Refunds of the own stations, those to be decided first", zh: "退款" },
  query: z.strictObject({ state: RefundState.optional() }),
  response: z.object({ items: z.array(Refund) }),
  problems: [...staffProblems],
});

const decision = {
  auth: ["supervisor", "administrator"],
  touches: "station",
  params: ofRefund,
  response: Refund,
  problems: [...staffProblems, "refund-not-found", "refund-decided", "second-person-needed"],
} as const;

export const approveRefund = endpoint({
  ...routes.approveRefund,
  ...decision,
  summary: { en: "Approve a refund that somebody else asked for", zh: "同意退款" },
});

export const rejectRefund = endpoint({
  ...routes.rejectRefund,
  ...decision,
  summary: { en: "Refuse a refund that somebody else asked for", zh: "不同意退款" },
});

export const DifferenceKind = z
  .enum([
    "amountDiffers",
    "payerDiffers",
    "otherMerchant",
    "paidAfterClose",
    "paidTwice",
    "unknownOrder",
    "missingHere",
    "missingAtWechat",
    "refundMissingHere",
    "refundMissingAtWechat",
    "refundAmountDiffers",
    "refundFailed",
  ])
  .meta({ id: "DifferenceKind" });
export type DifferenceKind = z.infer<typeof DifferenceKind>;

export const PaymentDifference = z
  .object({
    differenceId: z.string(),
    kind: DifferenceKind,
    /** Our number of the order or refund, or WeChat's where we have none. */
    reference: z.string(),
    expectedFen: Fen.optional(),
    foundFen: Fen.optional(),
    foundAt: Instant,
    settledAt: Instant.optional(),
    settledNote: z.string().optional(),
  })
  .meta({ id: "PaymentDifference" });
export type PaymentDifference = z.infer<typeof PaymentDifference>;

export const listDifferences = endpoint({
  ...routes.listDifferences,
  auth: ["administrator"],
  touches: "any",
  summary: { en: "What does not agree between WeChat and us, open ones first", zh: "对账差异" },
  response: z.object({ items: z.array(PaymentDifference) }),
  problems: ["not-signed-in", "staff-session-locked"],
});

export const settleDifference = endpoint({
  ...routes.settleDifference,
  auth: ["administrator"],
  touches: "any",
  summary: { en: "Say how a difference was settled", zh: "处理对账差异" },
  params: z.strictObject({
    differenceId: z
      .string()
      .min(1)
      .max(160)
      .regex(/^[\w.:-]+$/, "差异编号无效"),
  }),
  body: z.strictObject({ note: typedText(200).min(1, "请写处理结果") }),
  response: PaymentDifference,
  problems: ["difference-not-found", "not-signed-in", "staff-session-locked"],
});

export const getReconciliation = endpoint({
  ...routes.getReconciliation,
  auth: ["administrator"],
  touches: "any",
  summary: { en: "The report of one day's reconciliation; absent until the bill was there", zh: "对账报告" },
  query: z.strictObject({ day: z.iso.date("日期要写成 2026-11-24 这样") }),
  response: z.object({
    day: z.string(),
    report: z
      .object({
        matched: z.number().int(),
        receivedFen: Fen,
        refundedFen: Fen,
        billReceivedFen: Fen,
        billRefundedFen: Fen,
        reconciledAt: Instant,
        differences: z.array(PaymentDifference),
      })
      .optional(),
  }),
  problems: ["not-signed-in", "staff-session-locked"],
});
