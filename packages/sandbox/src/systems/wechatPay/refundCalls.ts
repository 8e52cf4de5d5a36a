import { z } from "zod";
import { done, refused, type PayReply } from "./answers";
import type { PayBook } from "./book";
import { refundShape } from "./shapes";

const MOST_PARTS = 50;
const Refund = z
  .strictObject({
    transaction_id: z.string().optional(),
    out_trade_no: z.string().optional(),
    out_refund_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,64}$/),
    reason: z.string().max(80).optional(),
    notify_url: z.url().max(256),
    amount: z.strictObject({ refund: z.int().min(1), total: z.int().min(1), currency: z.literal("CNY") }),
  })
  .refine(({ transaction_id, out_trade_no }) => (transaction_id === undefined) !== (out_trade_no === undefined));

/** 申请退款: accepted only, done later. The same number gives the same refund. */
export function applyRefund(book: PayBook, body: unknown, onNew: (outRefundNo: string) => void): PayReply {
  const read = Refund.safeParse(body);
  if (!read.success) return refused(400, "PARAM_ERROR", "参数错误");
  const { out_refund_no: outRefundNo, amount, notify_url: notifyUrl } = read.data;
  const order =
    read.data.out_trade_no === undefined
      ? book.byTransactionId(read.data.transaction_id ?? "")
      : book.orders.get(read.data.out_trade_no);
  if (order === undefined || order.paidAt === undefined) return refused(404, "RESOURCE_NOT_EXISTS", "订单不存在");
  const fingerprint = JSON.stringify(read.data);
  const known = book.refunds.get(outRefundNo);
  if (known !== undefined) {
    if (known.fingerprint !== fingerprint) return refused(400, "INVALID_REQUEST", "退款参数与原申请不一致");
    return done(refundShape(known, order.transactionId));
  }
  const others = book.refundsOf(order.outTradeNo).filter(({ status }) => status !== "CLOSED");
  const given = others.reduce((sum, one) => sum + one.refund, 0);
  if (amount.total !== order.paidTotal || given + amount.refund > order.paidTotal || others.length >= MOST_PARTS) {
    return refused(400, "INVALID_REQUEST", "订单金额或退款金额与之前请求不一致，或超过可退金额");
  }
  const refund = {
    outRefundNo,
    outTradeNo: order.outTradeNo,
    refundId: book.nextNumber("50300"),
    refund: amount.refund,
    total: amount.total,
    notifyUrl,
    fingerprint,
    status: "PROCESSING" as const,
  };
  book.refunds.set(outRefundNo, refund);
  order.state = "REFUND";
  onNew(outRefundNo);
  return done(refundShape(refund, order.transactionId));
}

export function queryRefund(book: PayBook, outRefundNo: string): PayReply {
  const refund = book.refunds.get(outRefundNo);
  if (refund === undefined) return refused(404, "RESOURCE_NOT_EXISTS", "退款单不存在");
  return done(refundShape(refund, book.orders.get(refund.outTradeNo)?.transactionId ?? ""));
}
