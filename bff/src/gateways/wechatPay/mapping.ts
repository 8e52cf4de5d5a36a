import { PayError } from "./payError";
import type { RefundOutcome, RefundRecord, Trade, TradeState } from "./records";
import { RefundData, TransactionData } from "./wire";

const TRADE_STATES: ReadonlyMap<string, TradeState> = new Map<string, TradeState>([
  ["SUCCESS", "paid"],
  ["REFUND", "paid"],
  ["NOTPAY", "unpaid"],
  ["USERPAYING", "unpaid"],
  ["CLOSED", "closed"],
  ["REVOKED", "closed"],
  ["PAYERROR", "closed"],
]);

const REFUND_OUTCOMES: ReadonlyMap<string, RefundOutcome> = new Map<string, RefundOutcome>([
  ["PROCESSING", "processing"],
  ["SUCCESS", "succeeded"],
  ["CLOSED", "closed"],
  ["ABNORMAL", "abnormal"],
]);

/** @throws PayError unverified when the transaction lacks what its state promises. */
export function tradeOf(data: unknown): Trade {
  const read = TransactionData.safeParse(data);
  const state = TRADE_STATES.get(read.data?.trade_state ?? "");
  if (!read.success || state === undefined) throw new PayError("unverified", "no transaction");
  const { appid, mchid, out_trade_no, transaction_id, success_time, payer, amount } = read.data;
  const isWhole = transaction_id !== undefined && success_time !== undefined && amount !== undefined;
  if (state === "paid" && !isWhole) throw new PayError("unverified", "a paid transaction without its facts");
  return {
    outTradeNo: out_trade_no,
    state,
    appId: appid,
    merchantId: mchid,
    ...(transaction_id ? { transactionId: transaction_id } : {}),
    ...(amount === undefined ? {} : { amountFen: amount.total, currency: amount.currency ?? "CNY" }),
    ...(payer === undefined ? {} : { payerOpenId: payer.openid }),
    ...(success_time === undefined ? {} : { paidAt: new Date(success_time) }),
  };
}

/** @throws PayError unverified */
export function refundOf(data: unknown): RefundRecord {
  const read = RefundData.safeParse(data);
  const outcome = REFUND_OUTCOMES.get(read.data?.status ?? read.data?.refund_status ?? "");
  if (!read.success || outcome === undefined) throw new PayError("unverified", "no refund");
  const { out_trade_no, out_refund_no, amount, success_time } = read.data;
  return {
    outTradeNo: out_trade_no,
    outRefundNo: out_refund_no,
    outcome,
    refundFen: amount.refund,
    totalFen: amount.total,
    ...(success_time === undefined ? {} : { succeededAt: new Date(success_time) }),
  };
}
