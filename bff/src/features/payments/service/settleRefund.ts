import type { RefundRecord } from "../../../gateways/wechatPay";
import { payments, type StoredPayment, type StoredRefund } from "../model";
import type { PaymentParts } from "../parts";
import { nextLookAt } from "../rules/looks";
import { isWhollyRefunded } from "../rules/refunds";
import { refundAfter, type RefundMove } from "../rules/states";
import { decideOn, type PaymentChange } from "../store/changePayment";
import { keepDifference } from "../store/differences";
import { moneyNotice } from "./tell";

const MOVE_OF = {
  processing: "accept",
  succeeded: "succeed",
  closed: "close",
  abnormal: "stall",
} as const satisfies Record<RefundRecord["outcome"], RefundMove>;

/** Takes WeChat's word about a refund in, by whatever way it came. One that is none of ours is kept for staff. */
export async function settleRefund(parts: PaymentParts, record: RefundRecord, now: Date): Promise<void> {
  const { connection } = parts;
  const { outRefundNo, refundFen } = record;
  const owner = await payments(connection).findOne({ "refunds.outRefundNo": outRefundNo }, { projection: { _id: 1 } });
  if (owner === null) {
    const found = { kind: "refundMissingHere" as const, reference: outRefundNo, foundFen: refundFen };
    await keepDifference(connection, found, now);
    return;
  }
  await decideOn(connection, owner._id, async (payment) => {
    const refund = payment.refunds.find((one) => one.outRefundNo === outRefundNo);
    if (refund === undefined) return null;
    if (refund.amountFen !== refundFen || payment.outTradeNo !== record.outTradeNo) {
      const amounts = { expectedFen: refund.amountFen, foundFen: refundFen };
      await keepDifference(connection, { kind: "refundAmountDiffers", reference: outRefundNo, ...amounts }, now);
      return null;
    }
    const state = refundAfter(refund.state, MOVE_OF[record.outcome]);
    if (state === null) return null;
    if (state === "closed" || state === "abnormal") {
      const failed = { kind: "refundFailed" as const, reference: outRefundNo, expectedFen: refund.amountFen };
      await keepDifference(connection, failed, now);
    }
    const succeeded = state === "succeeded" ? { succeededAt: record.succeededAt ?? now } : {};
    return changeOf(payment, { ...refund, state, ...succeeded }, now);
  });
}

/** The order with one of its refunds changed: when it is looked at next, and whether its fee may be paid anew. */
export function changeOf(payment: StoredPayment, refund: StoredRefund, now: Date): PaymentChange {
  const refunds = payment.refunds.map((one) => (one.refundId === refund.refundId ? refund : one));
  const looks = payment.looks + 1;
  const lookAt = nextLookAt({ ...payment, refunds, looks }, now);
  const isOver = isWhollyRefunded({ ...payment, refunds });
  const { refundId: suffix, amountFen } = refund;
  return {
    set: { refunds, looks, ...(lookAt === null ? {} : { lookAt }) },
    unset: [...(lookAt === null ? (["lookAt"] as const) : []), ...(isOver ? (["livePayable"] as const) : [])],
    ...(refund.state === "succeeded"
      ? { tell: moneyNotice(payment, { kind: "refunded", amountFen, suffix: `:${suffix}` }, now) }
      : {}),
  };
}
