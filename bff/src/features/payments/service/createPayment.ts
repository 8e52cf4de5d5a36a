import { createHash } from "node:crypto";
import type { Payment, PayParameters } from "@yanta/types";
import { PayError } from "../../../gateways/wechatPay";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { Problem } from "../../../platform/http/problem";
import type { Attempt } from "../../../platform/idempotency";
import { newId } from "../../../platform/ids";
import { describeError } from "../../../platform/log";
import { PAYMENTS, payments, type StoredPayment } from "../model";
import type { Payable } from "../payable";
import type { PaymentParts } from "../parts";
import { expiryOf, firstLookAt, isWorthPaying } from "../rules/looks";
import { numberOf } from "../rules/numbers";
import { ORDER_MOVES } from "../rules/states";
import { changePayment } from "../store/changePayment";
import { lookAfter } from "./lookAfter";
import { payerOf } from "./settleTrade";
import { paymentView } from "./views";

export const HOOK_PATH = "/api/v1/hooks/wechat-pay";
/** An order for the same thing stands in the way at most once: it is then used again, or closed. */
const ROUNDS = 3;

export interface PaymentDraft {
  residentId: string;
  payableId: string;
  /** `https://host` at which the request reached us. */
  origin: string;
}

/**
 * Orders a fee. The order is in our store before WeChat hears of it, so that no callback ever finds nothing; whatever
 * breaks off afterwards is found by its number. A second order for the same thing is not made: the first one is given
 * again, under its own number.
 *
 * @throws Problem payable-not-found, pay-in-wechat, already-paid, payment-unavailable
 */
export async function createPayment(
  parts: PaymentParts,
  draft: PaymentDraft,
  attempt: Attempt,
  now: Date,
): Promise<Payment & { pay: PayParameters }> {
  const payable = await parts.payables.payableById(draft.residentId, draft.payableId);
  if (payable === null) throw new Problem("payable-not-found");
  const { openId } = await parts.people.contactOf(draft.residentId);
  if (openId === undefined) throw new Problem("pay-in-wechat");
  const placed = await placeOnce(parts, { payable, openId, origin: draft.origin }, attempt, now);
  const sheet = await askForSheet(parts, placed, now);
  const prepared = await changePayment(parts.connection, placed, { set: { state: ORDER_MOVES.prepare.to } }).catch(
    () => null,
  );
  // Already pending, or paid before WeChat's answer was here: what stands now is what is told.
  const standing = prepared ?? (await payments(parts.connection).findOne({ _id: placed._id })) ?? placed;
  if (standing.state === "closed") throw new Problem("payment-unavailable", { retryAfterSeconds: 2 });
  return { ...paymentView(standing), pay: sheet };
}

interface Order {
  payable: Payable;
  openId: string;
  origin: string;
}

async function placeOnce(parts: PaymentParts, order: Order, attempt: Attempt, now: Date): Promise<StoredPayment> {
  const { payable } = order;
  const livePayable = `${payable.residentId}/${payable.payableId}`;
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await payments(parts.connection).findOne({ _id: attempt.id });
    const standing = own?.livePayable === undefined ? await payments(parts.connection).findOne({ livePayable }) : own;
    if (own !== null && own.receivedFen > 0) throw new Problem("already-paid");
    if (standing === null) {
      // An attempt whose own order has ended, unpaid, by the time it is repeated needs another: numbers serve once.
      const placed = await insert(parts, order, own === null ? attempt.id : newId(now), now);
      if (placed !== null) return placed;
      continue;
    }
    if (standing.receivedFen > 0) throw new Problem("already-paid");
    if (isWorthPaying(standing.expiresAt, now) && (await isForSamePayer(parts, standing, order))) return standing;
    await endOf(parts, standing, now);
  }
  throw new Problem("payment-unavailable", { retryAfterSeconds: 2 });
}

const isForSamePayer = async (parts: PaymentParts, standing: StoredPayment, order: Order): Promise<boolean> =>
  standing.amountFen === order.payable.amountFen && (await payerOf(parts, standing)) === order.openId;

/** Closes an order that can't be used any more, unless it turns out to be paid. */
async function endOf(parts: PaymentParts, standing: StoredPayment, now: Date): Promise<void> {
  await lookAfter(parts, standing, now, { mayClose: true }).catch((error: unknown) => {
    if (!(error instanceof PayError)) throw error;
    throw new Problem("payment-unavailable", { retryAfterSeconds: 5 });
  });
}

/** `null` when another order for the same thing was quicker. */
async function insert(
  { connection, crypto, publicOrigin }: PaymentParts,
  { payable, openId, origin }: Order,
  paymentId: string,
  now: Date,
): Promise<StoredPayment | null> {
  const { residentId, payableId, stationId, description, amountFen } = payable;
  const payment: StoredPayment = {
    _id: paymentId,
    outTradeNo: numberOf("YT", now, createHash("sha256").update(paymentId).digest()),
    payableId,
    residentId,
    stationId,
    description,
    amountFen,
    state: "created",
    rev: 0,
    livePayable: `${residentId}/${payableId}`,
    payerOpenId: await crypto.encrypt({ collection: PAYMENTS, field: "payerOpenId", ownerId: residentId }, openId),
    notifyUrl: `${publicOrigin ?? origin}${HOOK_PATH}`,
    createdAt: now,
    expiresAt: expiryOf(now),
    receivedFen: 0,
    refunds: [],
    lookAt: firstLookAt(now),
    looks: 0,
    outbox: [],
  };
  try {
    await payments(connection).insertOne(payment);
    return payment;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

/** The same number with the same facts is the same order to WeChat: asked as often as needed. */
async function askForSheet(parts: PaymentParts, payment: StoredPayment, now: Date): Promise<PayParameters> {
  const { outTradeNo, description, amountFen, expiresAt, notifyUrl } = payment;
  const payerOpenId = await payerOf(parts, payment);
  try {
    return await parts.pay.order({ outTradeNo, description, amountFen, payerOpenId, expiresAt, notifyUrl });
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    if (error.kind === "refused") {
      parts.log.error({ outTradeNo, error: describeError(error) }, "an order was refused");
      // It may be refused because it is paid or closed: then that is found out here.
      const after = await lookAfter(parts, payment, now, { mayClose: false }).catch(() => null);
      if (after !== null && after.receivedFen > 0) throw new Problem("already-paid");
    }
    throw new Problem("payment-unavailable", { retryAfterSeconds: 5 });
  }
}
