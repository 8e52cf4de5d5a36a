/** `paid` also of what was refunded since: the money has come. */
export type TradeState = "paid" | "unpaid" | "closed";

/** An order as WeChat knows it. Amounts are integer fen. */
export interface Trade {
  outTradeNo: string;
  state: TradeState;
  appId: string;
  merchantId: string;
  /** WeChat's number; only of paid orders, as are the payer and the time. */
  transactionId?: string;
  amountFen?: number;
  currency?: string;
  payerOpenId?: string;
  paidAt?: Date;
}

export type RefundOutcome = "processing" | "succeeded" | "closed" | "abnormal";

/** A refund as WeChat knows it. */
export interface RefundRecord {
  outTradeNo: string;
  outRefundNo: string;
  outcome: RefundOutcome;
  refundFen: number;
  totalFen: number;
  succeededAt?: Date;
}

export interface PayOrder {
  outTradeNo: string;
  /** At most 127 characters. */
  description: string;
  amountFen: number;
  payerOpenId: string;
  expiresAt: Date;
  /** https, public, without a query. */
  notifyUrl: string;
}

export interface RefundOrder {
  outTradeNo: string;
  outRefundNo: string;
  reason: string;
  refundFen: number;
  totalFen: number;
  notifyUrl: string;
}

/** One line of a trade bill. `reference` is our number of the order or refund. */
export interface BillRow {
  kind: "payment" | "refund";
  reference: string;
  outTradeNo: string;
  transactionId: string;
  amountFen: number;
}

export interface FundFlow {
  receivedFen: number;
  refundedFen: number;
}

/** What WeChat tells by a callback, verified and opened. */
export type PayNotice = { noticeId: string } & (
  | { kind: "trade"; trade: Trade }
  | { kind: "refund"; refund: RefundRecord }
  /** Genuine, and about nothing that we keep. */
  | { kind: "other"; eventType: string }
);
