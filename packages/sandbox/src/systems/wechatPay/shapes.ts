import type { BookedOrder, BookedRefund } from "./book";

const TRADE_TEXT = {
  NOTPAY: "订单未支付",
  SUCCESS: "支付成功",
  CLOSED: "订单已关闭",
  REFUND: "订单发生过退款",
} as const;

const SHANGHAI_MS = 8 * 3_600_000;
/** RFC 3339 with Shanghai's offset, to the second. */
export const payTime = (instant: Date): string =>
  `${new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`;

/** An order as queries and notices tell it; `truth` lets a notice say something else than the book. */
export function transactionOf(order: BookedOrder, mchid: string): Record<string, unknown> {
  const common = {
    appid: order.appid,
    mchid,
    out_trade_no: order.outTradeNo,
    trade_type: "JSAPI",
    trade_state: order.state,
    trade_state_desc: TRADE_TEXT[order.state],
    attach: "",
  };
  if (order.paidAt === undefined) {
    return { ...common, amount: { total: order.total, currency: "CNY" } };
  }
  return {
    ...common,
    transaction_id: order.transactionId,
    bank_type: "OTHERS",
    success_time: payTime(order.paidAt),
    payer: { openid: order.payer },
    amount: { total: order.paidTotal, payer_total: order.paidTotal, currency: "CNY", payer_currency: "CNY" },
  };
}

/** A refund as an answer; notices call the state `refund_status`. */
export function refundShape(refund: BookedRefund, transactionId: string): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: transactionId,
    out_trade_no: refund.outTradeNo,
    channel: "ORIGINAL",
    user_received_account: "支付用户零钱",
    ...(refund.succeededAt === undefined ? {} : { success_time: payTime(refund.succeededAt) }),
    status: refund.status,
    amount: { total: refund.total, refund: refund.refund, payer_total: refund.total, payer_refund: refund.refund },
  };
}
