import { PayError } from "../../../gateways/wechatPay";
import type { DeadLetterSource, FoundLetter } from "../../../platform/deadLetters";
import { payments, type StoredPayment, type StoredRefund } from "../model";
import type { PaymentParts } from "../parts";
import { pushRefund } from "./lookAfter";

const STALLED = "abnormal";

/** Refunds that hang at the bank: WeChat waits for the merchant, and nobody is asked again before somebody wants it. */
export function deadRefunds(parts: PaymentParts): DeadLetterSource {
  const { connection } = parts;
  const ownerOf = async (refundId: string) => {
    const payment = await payments(connection).findOne({ "refunds.refundId": refundId });
    const refund = payment?.refunds.find((one) => one.refundId === refundId && one.state === STALLED);
    return payment && refund ? { payment, refund } : null;
  };
  return {
    kind: "refund",
    list: async (_now, limit) => {
      const found = await payments(connection)
        .find({ "refunds.refundId": { $gt: "" }, "refunds.state": STALLED })
        .sort({ createdAt: -1 })
        .limit(limit)
        .toArray();
      return found.flatMap((payment) =>
        payment.refunds.filter(({ state }) => state === STALLED).map((refund) => letterOf(payment, refund)),
      );
    },
    find: async (id) => {
      const owner = await ownerOf(id);
      return owner && letterOf(owner.payment, owner.refund);
    },
    /** Asks WeChat what became of it: whoever mends it does so in the merchant's own console. */
    retry: async (id, now) => {
      const owner = await ownerOf(id);
      if (owner === null) return false;
      return pushRefund(parts, owner.payment, owner.refund, now).then(
        () => true,
        (error: unknown) => {
          if (error instanceof PayError) return false;
          throw error;
        },
      );
    },
  };
}

function letterOf({ description, looks }: StoredPayment, refund: StoredRefund): FoundLetter {
  const { refundId, outRefundNo, requestedAt, decidedAt, state } = refund;
  return {
    id: refundId,
    what: `${description}（${outRefundNo}）`,
    since: decidedAt ?? requestedAt,
    tries: looks,
    lastError: state,
    canRetry: true,
  };
}
