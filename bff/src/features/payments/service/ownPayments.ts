import { formatInstant } from "@yanta/domain/calendar";
import type { getReceipt, Payment } from "@yanta/types";
import type { z } from "zod";
import { PayError } from "../../../gateways/wechatPay";
import { Problem } from "../../../platform/http/problem";
import { payments, type StoredPayment } from "../model";
import type { PaymentParts } from "../parts";
import { amountInWords } from "../rules/money";
import { refundedFen } from "../rules/refunds";
import { lookAfter } from "./lookAfter";
import { paymentView } from "./views";

const MOST_LISTED = 100;
const RECEIPT_NOTE = "本回执只证明已缴费，财政电子票据由收费部门开具。";

export async function listOwnPayments({ connection }: PaymentParts, residentId: string): Promise<{ items: Payment[] }> {
  const found = await payments(connection).find({ residentId }).sort({ createdAt: -1 }).limit(MOST_LISTED).toArray();
  return { items: found.map(paymentView) };
}

/** @throws Problem payment-not-found, also for somebody else's. */
export async function ownPayment(
  { connection }: PaymentParts,
  { residentId, paymentId }: { residentId: string; paymentId: string },
): Promise<StoredPayment> {
  const payment = await payments(connection).findOne({ _id: paymentId, residentId });
  if (payment === null) throw new Problem("payment-not-found");
  return payment;
}

/**
 * The payment sheet says it went well; only WeChat's server can say that it did.
 *
 * @throws Problem payment-not-found, payment-unavailable
 */
export async function confirmPayment(
  parts: PaymentParts,
  whose: { residentId: string; paymentId: string },
  now: Date,
): Promise<Payment> {
  const payment = await ownPayment(parts, whose);
  if (payment.state !== "created" && payment.state !== "pending") return paymentView(payment);
  const asked = await lookAfter(parts, payment, now, { mayClose: false }).catch((error: unknown) => {
    if (!(error instanceof PayError)) throw error;
    throw new Problem("payment-unavailable", { retryAfterSeconds: 5 });
  });
  return paymentView(asked);
}

/** @throws Problem payment-not-found, payment-not-paid */
export async function receiptOf(
  parts: PaymentParts,
  whose: { residentId: string; paymentId: string },
): Promise<z.input<typeof getReceipt.response>> {
  const payment = await ownPayment(parts, whose);
  const { state, paidAt, transactionId, outTradeNo, description, stationId, receivedFen } = payment;
  if (state !== "paid" || paidAt === undefined || transactionId === undefined) throw new Problem("payment-not-paid");
  return {
    receiptNumber: outTradeNo,
    description,
    stationId,
    amountFen: receivedFen,
    amountInWords: amountInWords(receivedFen),
    refundedFen: refundedFen(payment),
    paidAt: formatInstant(paidAt),
    transactionId,
    note: RECEIPT_NOTE,
  };
}
