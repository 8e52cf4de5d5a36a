import { PayError } from "../../../gateways/wechatPay";
import { describeError } from "../../../platform/log";
import { payments, type StoredPayment } from "../model";
import type { PaymentParts } from "../parts";
import { nextLookAt } from "../rules/looks";
import { keepDifference } from "../store/differences";
import { lookAfter, pushRefund } from "./lookAfter";

const FOUND_AT_ONCE = 50;
const AT_ONCE = 6;

/**
 * Asks after every order and refund that is due: no word has come, or it has come and was lost. An order past its end is
 * closed at WeChat first and here afterwards, so that nobody can pay what we no longer wait for.
 *
 * @returns how many were looked at.
 */
export async function sweepPayments(parts: PaymentParts, now: Date): Promise<number> {
  const due = await payments(parts.connection)
    .find({ lookAt: { $lte: now } }, { sort: { lookAt: 1 }, limit: FOUND_AT_ONCE })
    .toArray();
  const lane = async (): Promise<void> => {
    for (let payment = due.pop(); payment !== undefined; payment = due.pop()) await look(parts, payment, now);
  };
  const count = due.length;
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return count;
}

async function look(parts: PaymentParts, payment: StoredPayment, now: Date): Promise<void> {
  if (!(await claim(parts, payment, now))) return;
  try {
    if (payment.state === "created" || payment.state === "pending") {
      await lookAfter(parts, payment, now, { mayClose: now >= payment.expiresAt });
    }
    for (const refund of payment.refunds) {
      if (refund.state === "approved" || refund.state === "processing") await pushRefund(parts, payment, refund, now);
    }
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    parts.log.warn({ outTradeNo: payment.outTradeNo, error: describeError(error) }, "WeChat Pay did not say");
    if (error.kind === "refused") await keepRefused(parts, payment, now);
  }
}

/** Takes the look for this worker by moving its time on: whoever dies in it leaves it to the next turn. */
async function claim({ connection }: PaymentParts, payment: StoredPayment, now: Date): Promise<boolean> {
  const { _id, lookAt, looks } = payment;
  if (lookAt === undefined) return false;
  const next = nextLookAt({ ...payment, looks: looks + 1 }, now);
  const change = next === null ? { $unset: { lookAt: "" as const } } : { $set: { lookAt: next } };
  const { modifiedCount } = await payments(connection).updateOne({ _id, lookAt }, { ...change, $inc: { looks: 1 } });
  return modifiedCount === 1;
}

/** Refused for good as far as we can see: staff look at it, and it is still asked after. */
async function keepRefused({ connection }: PaymentParts, payment: StoredPayment, now: Date): Promise<void> {
  const stuck = payment.refunds.filter(({ state }) => state === "approved" || state === "processing");
  for (const { outRefundNo: reference, amountFen: expectedFen } of stuck) {
    await keepDifference(connection, { kind: "refundFailed", reference, expectedFen }, now);
  }
}
