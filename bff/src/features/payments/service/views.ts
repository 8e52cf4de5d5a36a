import { formatInstant } from "@yanta/domain/calendar";
import type { Payment, PaymentDifference, Refund } from "@yanta/types";
import type { StoredDifference, StoredPayment, StoredRefund } from "../model";
import type { PaymentParts } from "../parts";
import { isWhollyRefunded, refundedFen } from "../rules/refunds";

/** An order as its payer sees it. */
export function paymentView(payment: StoredPayment): Payment {
  const { _id, payableId, stationId, description, amountFen, state, createdAt, expiresAt, paidAt } = payment;
  return {
    paymentId: _id,
    payableId,
    stationId,
    description,
    amountFen,
    refundedFen: refundedFen(payment),
    state: isWhollyRefunded(payment) ? "refunded" : state,
    createdAt: formatInstant(createdAt),
    expiresAt: formatInstant(expiresAt),
    ...(paidAt === undefined ? {} : { paidAt: formatInstant(paidAt) }),
    refunds: payment.refunds.map(payerRefund).reverse(),
  };
}

/** A refund as its payer sees it: nothing of the staff. */
const payerRefund = ({ amountFen, state, requestedAt, decidedAt, succeededAt }: StoredRefund) => ({
  amountFen,
  state,
  at: formatInstant(succeededAt ?? decidedAt ?? requestedAt),
});

/** A refund as staff see it: names of the staff, nothing of the payer. */
export async function refundView(
  { people }: Pick<PaymentParts, "people">,
  payment: StoredPayment,
  refund: StoredRefund,
): Promise<Refund> {
  const { refundId, amountFen, reason, state, requestedBy, requestedAt, decidedBy, decidedAt, succeededAt } = refund;
  return {
    refundId,
    paymentId: payment._id,
    stationId: payment.stationId,
    description: payment.description,
    amountFen,
    paidFen: payment.receivedFen,
    reason,
    state,
    requestedBy: await people.staffName(requestedBy),
    requestedAt: formatInstant(requestedAt),
    ...(decidedBy === undefined ? {} : { decidedBy: await people.staffName(decidedBy) }),
    ...(decidedAt === undefined ? {} : { decidedAt: formatInstant(decidedAt) }),
    ...(succeededAt === undefined ? {} : { succeededAt: formatInstant(succeededAt) }),
  };
}

export function differenceView(difference: StoredDifference): PaymentDifference {
  const { _id, kind, reference, expectedFen, foundFen, foundAt, settledAt, settledNote } = difference;
  return {
    differenceId: _id,
    kind,
    reference,
    ...(expectedFen === undefined ? {} : { expectedFen }),
    ...(foundFen === undefined ? {} : { foundFen }),
    foundAt: formatInstant(foundAt),
    ...(settledAt === undefined ? {} : { settledAt: formatInstant(settledAt) }),
    ...(settledNote === undefined ? {} : { settledNote }),
  };
}
