import { payments, type StoredPayment, type StoredRefund } from "../model";
import type { PaymentParts } from "../parts";
import { ORDER_MOVES } from "../rules/states";
import { decideOn } from "../store/changePayment";
import { settleRefund } from "./settleRefund";
import { settleTrade } from "./settleTrade";

/** Longer than an order and its repeats take to reach WeChat. */
const ON_ITS_WAY_MS = 60_000;

/**
 * Asks WeChat what became of an order, and takes the answer in.
 *
 * @param mayClose - an order that nobody has paid is closed, so that nobody can.
 * @returns the order as it is afterwards. @throws PayError when WeChat does not say.
 */
export async function lookAfter(
  parts: PaymentParts,
  payment: StoredPayment,
  now: Date,
  { mayClose }: { mayClose: boolean },
): Promise<StoredPayment> {
  const { connection, pay } = parts;
  const trade = await pay.trade(payment.outTradeNo);
  const told = trade === null ? payment : ((await settleTrade(parts, payment._id, trade, now)) ?? payment);
  if (!mayClose || (told.state !== "created" && told.state !== "pending")) return told;
  const closed = await pay.closeOrder(told.outTradeNo);
  // What WeChat does not know may still be on its way there: closed here now, it could be paid after all.
  if (closed === "busy" || (closed === "gone" && now.getTime() - told.createdAt.getTime() < ON_ITS_WAY_MS)) return told;
  if (closed !== "paid") return (await closeHere(parts, told._id)) ?? told;
  const paid = await pay.trade(told.outTradeNo);
  if (paid !== null) await settleTrade(parts, told._id, paid, now);
  return (await payments(connection).findOne({ _id: told._id })) ?? told;
}

const closeHere = ({ connection }: PaymentParts, paymentId: string): Promise<StoredPayment | null> =>
  decideOn(connection, paymentId, ({ state }) =>
    state === "created" || state === "pending"
      ? { set: { state: ORDER_MOVES.close.to }, unset: ["lookAt", "livePayable"] }
      : null,
  );

/**
 * Brings a refund that two people have agreed on a step on: asks what became of it, and sends it when WeChat knows
 * nothing of it. Always under the same number: a new one could give the money back twice.
 *
 * @throws PayError
 */
export async function pushRefund(
  parts: PaymentParts,
  payment: StoredPayment,
  refund: StoredRefund,
  now: Date,
): Promise<void> {
  const { outTradeNo, receivedFen, notifyUrl } = payment;
  const { outRefundNo, reason, amountFen } = refund;
  const known = await parts.pay.refundByNumber(outRefundNo);
  const sent = { outTradeNo, outRefundNo, reason, refundFen: amountFen, totalFen: receivedFen, notifyUrl };
  await settleRefund(parts, known ?? (await parts.pay.refund(sent)), now);
}
