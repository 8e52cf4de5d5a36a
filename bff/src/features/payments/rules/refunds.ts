import type { RefundState } from "@yanta/types";
import type { OrderState } from "./states";

/** WeChat's own limits for one order. */
const MOST_REFUNDS = 50;
const REFUND_DAYS = 365;
const DAY_MS = 86_400_000;

export interface Refundable {
  state: OrderState;
  /** Fen that really came; 0 before. */
  receivedFen: number;
  paidAt?: Date;
  refunds: readonly { amountFen: number; state: RefundState }[];
}

/** Gives its money back to what can be refunded. */
const OVER: ReadonlySet<RefundState> = new Set<RefundState>(["rejected", "closed"]);

/** Fen that went back. */
export const refundedFen = ({ refunds }: Pick<Refundable, "refunds">): number =>
  refunds.reduce((sum, { state, amountFen }) => sum + (state === "succeeded" ? amountFen : 0), 0);

/** Fen that may still be asked back: what came, less what went back or is on its way, or only asked for. */
export const refundableFen = ({ receivedFen, refunds }: Pick<Refundable, "receivedFen" | "refunds">): number =>
  refunds.reduce((left, { state, amountFen }) => left - (OVER.has(state) ? 0 : amountFen), receivedFen);

/** Whether so much may be asked back now. What was set aside may go back too: money came. */
export function mayRefund(payment: Refundable, amountFen: number, now: Date): boolean {
  const { state, paidAt, refunds } = payment;
  if ((state !== "paid" && state !== "setAside") || paidAt === undefined) return false;
  if (!Number.isSafeInteger(amountFen) || amountFen < 1 || amountFen > refundableFen(payment)) return false;
  const isInTime = now.getTime() - paidAt.getTime() < REFUND_DAYS * DAY_MS;
  return isInTime && refunds.filter((refund) => !OVER.has(refund.state)).length < MOST_REFUNDS;
}

/** The most that may be asked back now; 0 when nothing may. */
export function mostRefundableFen(payment: Refundable, now: Date): number {
  const left = refundableFen(payment);
  return mayRefund(payment, left, now) ? left : 0;
}

export const isWhollyRefunded = (payment: Pick<Refundable, "receivedFen" | "refunds">): boolean =>
  payment.receivedFen > 0 && refundedFen(payment) === payment.receivedFen;
