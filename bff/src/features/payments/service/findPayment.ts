import { formatInstant } from "@yanta/domain/calendar";
import type { DeskPayment } from "@yanta/types";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { payments } from "../model";
import type { PaymentParts } from "../parts";
import { isWhollyRefunded, mostRefundableFen, refundedFen } from "../rules/refunds";

/**
 * The order behind a receipt that somebody brings to the counter. Nothing of the payer is told: the number is enough.
 *
 * @throws Problem order-not-found, not-your-station
 */
export async function findPayment(
  { connection }: Pick<PaymentParts, "connection">,
  staff: Staff,
  number: string,
  now: Date,
): Promise<DeskPayment> {
  const payment = await payments(connection).findOne({ outTradeNo: number });
  if (payment === null) throw new Problem("order-not-found");
  requireStation(staff, payment.stationId);
  const { _id, stationId, description, state, receivedFen, paidAt } = payment;
  return {
    paymentId: _id,
    receiptNumber: number,
    stationId,
    description,
    state: isWhollyRefunded(payment) ? "refunded" : state,
    paidFen: receivedFen,
    refundedFen: refundedFen(payment),
    refundableFen: mostRefundableFen(payment, now),
    ...(paidAt === undefined ? {} : { paidAt: formatInstant(paidAt) }),
  };
}
