import { z } from "zod";

const Instant = z.iso.datetime({ offset: true });
const Fen = z.int().min(0);

/** A transaction, as queries and notices tell it. Orders that are not paid lack the number, the payer and the time. */
export const TransactionData = z.looseObject({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string().min(1),
  transaction_id: z.string().optional(),
  trade_state: z.string(),
  success_time: Instant.optional(),
  payer: z.looseObject({ openid: z.string() }).optional(),
  amount: z.looseObject({ total: Fen, currency: z.string().optional() }).optional(),
});
export type TransactionData = z.infer<typeof TransactionData>;

/** A refund; the state is `status` in answers and `refund_status` in notices. */
export const RefundData = z
  .looseObject({
    out_trade_no: z.string().min(1),
    out_refund_no: z.string().min(1),
    refund_id: z.string().optional(),
    status: z.string().optional(),
    refund_status: z.string().optional(),
    success_time: Instant.optional(),
    amount: z.looseObject({ refund: Fen, total: Fen }),
  })
  .refine(({ status, refund_status }) => (status ?? refund_status) !== undefined, "a state");
export type RefundData = z.infer<typeof RefundData>;

export const SheetData = z.looseObject({
  appId: z.string(),
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string().startsWith("prepay_id="),
  signType: z.literal("RSA"),
  paySign: z.string().min(1),
});

export const BillLink = z.looseObject({
  hash_type: z.literal("SHA1"),
  hash_value: z.string().regex(/^[0-9a-fA-F]{40}$/),
  download_url: z.string(),
});

export const NoticeEnvelope = z.looseObject({
  id: z.string().min(1).max(64),
  event_type: z.string(),
  resource: z.looseObject({
    algorithm: z.literal("AEAD_AES_256_GCM"),
    ciphertext: z.string().max(1_048_576),
    nonce: z.string().max(16),
    associated_data: z.string().max(64).optional(),
  }),
});

export const ErrorBody = z.looseObject({ code: z.string().max(64) });

/** Codes in both of their spellings (3.6 of the merchant documents' error table). */
export const CODES = {
  orderPaid: ["ORDERPAID", "ORDER_PAID"],
  orderClosed: ["ORDER_CLOSED", "ORDERCLOSED"],
  notFound: ["ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS"],
  throttled: ["FREQUENCY_LIMITED", "FREQUENCY_LIMIT_EXCEED", "RATELIMIT_EXCEEDED"],
} as const;
