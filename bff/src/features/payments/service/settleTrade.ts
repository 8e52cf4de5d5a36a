import type { Trade } from "../../../gateways/wechatPay";
import { PAYMENTS, type StoredPayment } from "../model";
import type { PaymentParts } from "../parts";
import { judgeTrade, type Verdict } from "../rules/judgeTrade";
import { ORDER_MOVES } from "../rules/states";
import { decideOn, type PaymentChange } from "../store/changePayment";
import { keepDifference } from "../store/differences";
import { moneyNotice } from "./tell";

export const payerOf = ({ crypto }: Pick<PaymentParts, "crypto">, payment: StoredPayment): Promise<string> =>
  crypto.decrypt({ collection: PAYMENTS, field: "payerOpenId", ownerId: payment.residentId }, payment.payerOpenId);

/**
 * Takes WeChat's word about an order in: from a callback, a query or the bill, any number of times and in any order.
 * What does not agree is kept for staff before the order leaves its state, so that it is never lost between the two.
 */
export async function settleTrade(
  parts: PaymentParts,
  paymentId: string,
  trade: Trade,
  now: Date,
): Promise<StoredPayment | null> {
  const { connection, pay, log } = parts;
  return decideOn(connection, paymentId, async (payment) => {
    const ordered = { ...payment, merchant: pay.merchant, payerOpenId: await payerOf(parts, payment) };
    const verdict = judgeTrade(ordered, trade);
    if (verdict.kind === "setAside" || verdict.kind === "report") {
      const amounts = { expectedFen: payment.amountFen, foundFen: trade.amountFen ?? 0 };
      await keepDifference(connection, { kind: verdict.because, reference: payment.outTradeNo, ...amounts }, now);
      log.error({ outTradeNo: payment.outTradeNo, because: verdict.because }, "money came otherwise than ordered");
    }
    return changeBy(verdict, payment, trade, now);
  });
}

function changeBy(verdict: Verdict, payment: StoredPayment, trade: Trade, now: Date): PaymentChange | null {
  const { transactionId, paidAt = now, amountFen: receivedFen = 0 } = trade;
  const came = { ...(transactionId === undefined ? {} : { transactionId }), paidAt, receivedFen, looks: 0 };
  switch (verdict.kind) {
    case "pay": {
      const tell = moneyNotice(payment, { kind: "paid", amountFen: receivedFen }, now);
      return { set: { ...came, state: ORDER_MOVES.pay.to }, unset: ["lookAt"], tell };
    }
    case "setAside":
      return {
        set: { ...came, state: ORDER_MOVES.setAside.to, setAsideBecause: verdict.because },
        unset: ["lookAt"],
      };
    case "close":
      return { set: { state: ORDER_MOVES.close.to }, unset: ["lookAt", "livePayable"] };
    case "nothing":
    case "report":
      return null;
  }
}
