import { formatInstant } from "@yanta/domain/calendar";
import type { BillRow } from "../../../gateways/wechatPay";
import { differences, payments, reconciliations, type StoredPayment } from "../model";
import type { PaymentParts } from "../parts";
import { reconcile, type OurMovement } from "../rules/reconcile";
import { keepDifference } from "../store/differences";
import { settleTrade } from "./settleTrade";
import { settleRefund } from "./settleRefund";
import { differenceView } from "./views";

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** Instants at which a Shanghai day begins and ends. */
function spanOf(day: string): { from: Date; to: Date } {
  const from = new Date(`${day}T00:00:00+08:00`);
  return { from, to: new Date(from.getTime() + DAY_MS) };
}

/**
 * Lays a day's trade bill against our books. What WeChat has and we have not heard of is asked for first: only what then
 * still does not agree is a difference. Doing it again finds the same, and finds it once.
 *
 * @returns false while there is no bill yet. @throws PayError
 */
export async function reconcileDay(parts: PaymentParts, day: string, now: Date): Promise<boolean> {
  const { connection, pay, log } = parts;
  const bill = await pay.tradeBill(day);
  if (bill === "notReady") return false;
  const flow = await pay.fundFlow(day);
  if (flow === "notReady") return false;
  await catchUp(parts, bill, now);
  const result = reconcile(await ourMovements(parts, day, bill), bill);
  const found = [...result.differences];
  if (flow.receivedFen !== result.billReceivedFen || flow.refundedFen !== result.billRefundedFen) {
    log.error({ day }, "the trade bill and the fund flow of a day do not agree");
  }
  const differenceIds: string[] = [];
  for (const difference of found) differenceIds.push(await keepDifference(connection, difference, now));
  const { differences: _found, ...sums } = result;
  const report = { ...sums, reconciledAt: now, differenceIds };
  await reconciliations(connection).updateOne({ _id: day }, { $set: report }, { upsert: true });
  log.info({ day, matched: sums.matched, differences: differenceIds.length }, "payments reconciled");
  return true;
}

/** No paid order is lost: what the bill has and we wait for is settled by WeChat's own answer. */
async function catchUp(parts: PaymentParts, bill: readonly BillRow[], now: Date): Promise<void> {
  const { connection, pay } = parts;
  for (const known of await knownTo(parts, bill)) {
    if (known.receivedFen > 0) continue;
    const trade = await pay.trade(known.outTradeNo);
    if (trade !== null) await settleTrade(parts, known._id, trade, now);
  }
  const open = bill.filter(({ kind }) => kind === "refund").map(({ reference }) => reference);
  const waiting = await payments(connection)
    .find({ "refunds.outRefundNo": { $in: open }, "refunds.state": { $in: ["approved", "processing"] } })
    .toArray();
  for (const { outRefundNo, state } of waiting.flatMap(({ refunds }) => refunds)) {
    if (!open.includes(outRefundNo) || (state !== "approved" && state !== "processing")) continue;
    const record = await pay.refundByNumber(outRefundNo);
    if (record !== null) await settleRefund(parts, record, now);
  }
}

async function knownTo({ connection }: PaymentParts, bill: readonly BillRow[]): Promise<StoredPayment[]> {
  const numbers = [...new Set(bill.map(({ outTradeNo }) => outTradeNo))];
  const found: StoredPayment[] = [];
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    const some = numbers.slice(at, at + AT_ONCE);
    found.push(
      ...(await payments(connection)
        .find({ outTradeNo: { $in: some } })
        .toArray()),
    );
  }
  return found;
}

async function ourMovements(parts: PaymentParts, day: string, bill: readonly BillRow[]): Promise<OurMovement[]> {
  const { from, to } = spanOf(day);
  const isOfDay = (at: Date | undefined): boolean => at !== undefined && at >= from && at < to;
  const span = { $gte: from, $lt: to };
  const ofDay = await payments(parts.connection)
    .find({ $or: [{ paidAt: span }, { refunds: { $elemMatch: { succeededAt: span } } }] })
    .toArray();
  const all = new Map([...(await knownTo(parts, bill)), ...ofDay].map((payment) => [payment._id, payment]));
  return [...all.values()].flatMap((payment) => [
    ...(payment.receivedFen === 0 ? [] : [movementOf(payment, isOfDay(payment.paidAt))]),
    ...payment.refunds
      .filter(({ state }) => state === "succeeded")
      .map(({ outRefundNo: reference, amountFen, succeededAt }): OurMovement => {
        return { kind: "refund", reference, amountFen, isOfDay: isOfDay(succeededAt) };
      }),
  ]);
}

function movementOf(payment: StoredPayment, isOfDay: boolean): OurMovement {
  const { outTradeNo: reference, amountFen, receivedFen, setAsideBecause } = payment;
  // What was set aside is laid out as ordered, so that the difference shows.
  if (setAsideBecause !== undefined)
    return { kind: "payment", reference, amountFen, isOfDay, setAside: setAsideBecause };
  return { kind: "payment", reference, amountFen: receivedFen, isOfDay };
}

/** The report of a day, with its differences as they stand now. */
export async function reconciliationOf({ connection }: PaymentParts, day: string) {
  const found = await reconciliations(connection).findOne({ _id: day });
  if (found === null) return { day };
  const { _id: _day, differenceIds, reconciledAt, ...sums } = found;
  const stored = await differences(connection)
    .find({ _id: { $in: differenceIds } })
    .toArray();
  return {
    day,
    report: { ...sums, reconciledAt: formatInstant(reconciledAt), differences: stored.map(differenceView) },
  };
}
