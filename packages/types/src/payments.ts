import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { idOf, Instant, StationId, TaskCode } from "./primitives";

const PaymentId = idOf("缴费编号");
const PayableId = z
  .string()
  .min(1)
  .max(160)
  .regex(/^[\w.:-]+$/, "费用编号无效");
export const ofPayment = z.strictObject({ paymentId: PaymentId });
/** Money is integer fen everywhere. */
export const Fen = z.number().int().min(0);

/** `refunded`: all of it went back. `setAside`: money came, but not as ordered; staff look at it. */
export const PaymentState = z
  .enum(["created", "pending", "paid", "closed", "setAside", "refunded"])
  .meta({ id: "PaymentState" });
export type PaymentState = z.infer<typeof PaymentState>;

export const RefundState = z
  .enum(["requested", "rejected", "approved", "processing", "succeeded", "closed", "abnormal"])
  .meta({ id: "RefundState" });
export type RefundState = z.infer<typeof RefundState>;

export const Payment = z
  .object({
    paymentId: z.string(),
    payableId: z.string(),
    stationId: z.string(),
    description: z.string(),
    amountFen: Fen,
    refundedFen: Fen,
    state: PaymentState,
    createdAt: Instant,
    /** After this nobody can pay the order any more. */
    expiresAt: Instant,
    paidAt: Instant.optional(),
    /** What was asked back, and how far it is, newest first. `at`: when it last moved. */
    refunds: z.array(z.object({ amountFen: Fen, state: RefundState, at: Instant })),
  })
  .meta({ id: "Payment" });
export type Payment = z.infer<typeof Payment>;

/** What `wx.requestPayment` takes, as it takes it. */
export const PayParameters = z
  .object({
    timeStamp: z.string(),
    nonceStr: z.string(),
    package: z.string(),
    signType: z.literal("RSA"),
    paySign: z.string(),
  })
  .meta({ id: "PayParameters" });
export type PayParameters = z.infer<typeof PayParameters>;

export const Payable = z
  .object({ payableId: z.string(), stationId: z.string(), description: z.string(), amountFen: Fen })
  .meta({ id: "Payable" });

export const listPayables = endpoint({
  ...routes.listPayables,
  auth: ["resident"],
  touches: "own",
  summary: { en: "What is to be paid for an item at a place", zh: "应缴费用" },
  query: z.strictObject({ stationId: StationId, taskCode: TaskCode }),
  response: z.object({ items: z.array(Payable) }),
  problems: ["not-signed-in"],
});

export const createPayment = endpoint({
  ...routes.createPayment,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Order a fee and get what WeChat's payment sheet needs", zh: "缴费" },
  body: z.strictObject({ payableId: PayableId }),
  status: 201,
  response: Payment.extend({ pay: PayParameters }),
  problems: [
    "payable-not-found",
    "pay-in-wechat",
    "already-paid",
    "payment-unavailable",
    "not-signed-in",
    "idempotency-key-reused",
  ],
  idempotent: true,
});

export const listPayments = endpoint({
  ...routes.listPayments,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own payments, newest first", zh: "我的缴费" },
  response: z.object({ items: z.array(Payment) }),
  problems: ["not-signed-in"],
});

export const getPayment = endpoint({
  ...routes.getPayment,
  auth: ["resident"],
  touches: "own",
  summary: { en: "One payment as we know it", zh: "缴费详情" },
  params: ofPayment,
  response: Payment,
  problems: ["payment-not-found", "not-signed-in"],
});

export const confirmPayment = endpoint({
  ...routes.confirmPayment,
  auth: ["resident"],
  touches: "own",
  summary: { en: "The sheet has closed: ask WeChat now what became of the order", zh: "确认缴费结果" },
  params: ofPayment,
  response: Payment,
  problems: ["payment-not-found", "payment-unavailable", "not-signed-in"],
});

export const getReceipt = endpoint({
  ...routes.getReceipt,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Receipt of a payment", zh: "缴费回执" },
  params: ofPayment,
  response: z.object({
    receiptNumber: z.string(),
    description: z.string(),
    stationId: z.string(),
    amountFen: Fen,
    /** 人民币大写, as receipts are written. */
    amountInWords: z.string(),
    refundedFen: Fen,
    paidAt: Instant,
    /** WeChat's own number of the transaction. */
    transactionId: z.string(),
    /** What it is not: the fiscal invoice comes from the collecting department. */
    note: z.string(),
  }),
  problems: ["payment-not-found", "payment-not-paid", "not-signed-in"],
});
