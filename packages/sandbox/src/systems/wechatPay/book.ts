import { randomBytes } from "node:crypto";
import { provinceTime, type SandboxClock } from "../../clock";

export interface BookedOrder {
  outTradeNo: string;
  appid: string;
  description: string;
  /** Fen that were ordered. */
  total: number;
  openid: string;
  notifyUrl: string;
  expiresAt: Date;
  /** All parameters as they came: the same number with others is refused. */
  fingerprint: string;
  state: "NOTPAY" | "SUCCESS" | "CLOSED" | "REFUND";
  transactionId: string;
  /** What really came, and from whom. */
  paidTotal: number;
  payer: string;
  paidAt?: Date;
}

export interface BookedRefund {
  outRefundNo: string;
  outTradeNo: string;
  refundId: string;
  refund: number;
  total: number;
  notifyUrl: string;
  fingerprint: string;
  status: "PROCESSING" | "SUCCESS" | "CLOSED" | "ABNORMAL";
  succeededAt?: Date;
}

/** WeChat's own book: orders and refunds by the merchant's numbers. */
export class PayBook {
  readonly orders = new Map<string, BookedOrder>();
  readonly refunds = new Map<string, BookedRefund>();
  private count = 0;

  constructor(readonly clock: SandboxClock) {}

  clear(): void {
    this.orders.clear();
    this.refunds.clear();
  }

  /** Digits as WeChat gives them: 4200… of transactions, 5030… of refunds. */
  nextNumber(prefix: string): string {
    this.count += 1;
    const day = provinceTime(this.clock.now()).slice(0, 10).replaceAll("-", "");
    return `${prefix}${day}${String(this.count).padStart(6, "0")}${randomBytes(3).readUIntBE(0, 3)}`;
  }

  byTransactionId(transactionId: string): BookedOrder | undefined {
    return [...this.orders.values()].find((order) => order.transactionId === transactionId && transactionId !== "");
  }

  refundsOf(outTradeNo: string): BookedRefund[] {
    return [...this.refunds.values()].filter((refund) => refund.outTradeNo === outTradeNo);
  }

  /** The payer's thumb. @returns whether the order could be paid. */
  pay(outTradeNo: string, how: { total?: number | undefined; openid?: string | undefined } = {}): BookedOrder | null {
    const order = this.orders.get(outTradeNo);
    const now = this.clock.now();
    if (order === undefined || order.state !== "NOTPAY" || now >= order.expiresAt) return null;
    order.state = "SUCCESS";
    order.transactionId = this.nextNumber("42000");
    order.paidTotal = how.total ?? order.total;
    order.payer = how.openid ?? order.openid;
    order.paidAt = now;
    return order;
  }

  /** A refund that was accepted is done. */
  finishRefund(outRefundNo: string, status: BookedRefund["status"] = "SUCCESS"): BookedRefund | null {
    const refund = this.refunds.get(outRefundNo);
    if (refund === undefined || refund.status !== "PROCESSING") return null;
    refund.status = status;
    if (status === "SUCCESS") refund.succeededAt = this.clock.now();
    return refund;
  }
}
