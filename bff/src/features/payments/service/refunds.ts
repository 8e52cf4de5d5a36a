import { createHash } from "node:crypto";
import type { Refund, RefundState } from "@yanta/types";
import { PayError } from "../../../gateways/wechatPay";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { Attempt } from "../../../platform/idempotency";
import { payments, type StoredPayment, type StoredRefund } from "../model";
import type { PaymentParts } from "../parts";
import { numberOf } from "../rules/numbers";
import { mayRefund } from "../rules/refunds";
import { refundAfter } from "../rules/states";
import { decideOn } from "../store/changePayment";
import { pushRefund } from "./lookAfter";
import { changeOf } from "./settleRefund";
import { refundView } from "./views";

const MOST_LISTED = 200;

export interface RefundDraft {
  paymentId: string;
  amountFen: number;
  reason: string;
}

/**
 * Asks for money to go back. From here on it counts as spoken for, so that no two requests together give back more than
 * came; nothing moves before somebody else agrees.
 *
 * @throws Problem payment-not-found, not-your-station, refund-not-possible
 */
export async function requestRefund(
  parts: PaymentParts,
  staff: Staff,
  draft: RefundDraft,
  { attempt, now }: { attempt: Attempt; now: Date },
): Promise<Refund> {
  const { amountFen, reason } = draft;
  const refund: StoredRefund = {
    refundId: attempt.id,
    outRefundNo: numberOf("YR", now, createHash("sha256").update(attempt.id).digest()),
    amountFen,
    reason,
    state: "requested",
    requestedBy: staff.staffId,
    requestedAt: now,
  };
  const payment = await decideOn(parts.connection, draft.paymentId, (found) => {
    requireStation(staff, found.stationId);
    if (found.refunds.some(({ refundId }) => refundId === attempt.id)) return null;
    if (!mayRefund(found, amountFen, now)) throw new Problem("refund-not-possible");
    return { set: { refunds: [...found.refunds, refund] } };
  });
  if (payment === null) throw new Problem("payment-not-found");
  return viewOf(parts, payment, attempt.id);
}

/**
 * A second person decides. Agreed on, it is sent at once; when WeChat does not answer, the sweep goes on with it.
 *
 * @throws Problem refund-not-found, not-your-station, refund-decided, second-person-needed
 */
export async function decideRefund(
  parts: PaymentParts,
  staff: Staff,
  { refundId, move }: { refundId: string; move: "approve" | "reject" },
  now: Date,
): Promise<Refund> {
  const { connection } = parts;
  const owner = await payments(connection).findOne({ "refunds.refundId": refundId }, { projection: { _id: 1 } });
  if (owner === null) throw new Problem("refund-not-found");
  const payment = await decideOn(connection, owner._id, (found) => {
    requireStation(staff, found.stationId);
    const refund = refundIn(found, refundId);
    const state = refundAfter(refund.state, move);
    if (state === null) throw new Problem("refund-decided");
    if (refund.requestedBy === staff.staffId) throw new Problem("second-person-needed");
    const change = changeOf(found, { ...refund, state, decidedBy: staff.staffId, decidedAt: now }, now);
    // Due at once, should this process not come to send it.
    return state === "approved" ? { ...change, set: { ...change.set, lookAt: now, looks: 0 }, unset: [] } : change;
  });
  if (payment === null) throw new Problem("refund-not-found");
  if (move === "approve") await sendNow(parts, payment, refundIn(payment, refundId), now);
  const standing = (await payments(connection).findOne({ _id: payment._id })) ?? payment;
  return viewOf(parts, standing, refundId);
}

async function sendNow(parts: PaymentParts, payment: StoredPayment, refund: StoredRefund, now: Date): Promise<void> {
  await pushRefund(parts, payment, refund, now).catch((error: unknown) => {
    if (!(error instanceof PayError)) throw error;
  });
}

/** Refunds of the own stations, those that wait for a decision first. */
export async function listRefunds(
  parts: PaymentParts,
  staff: Staff,
  state: RefundState | undefined,
): Promise<{ items: Refund[] }> {
  const ofStations = staff.role === "administrator" ? {} : { stationId: { $in: [...staff.stationIds] } };
  const found = await payments(parts.connection)
    .find({ ...ofStations, "refunds.refundId": { $gt: "" } })
    .sort({ createdAt: -1 })
    .limit(MOST_LISTED)
    .toArray();
  const pairs = found.flatMap((payment) => payment.refunds.map((refund) => ({ payment, refund })));
  const wanted = pairs.filter(({ refund }) => state === undefined || refund.state === state);
  const waits = ({ refund }: (typeof wanted)[number]): number => (refund.state === "requested" ? 0 : 1);
  wanted.sort((a, b) => waits(a) - waits(b) || b.refund.requestedAt.getTime() - a.refund.requestedAt.getTime());
  return { items: await Promise.all(wanted.map(({ payment, refund }) => refundView(parts, payment, refund))) };
}

function refundIn({ refunds }: StoredPayment, refundId: string): StoredRefund {
  const refund = refunds.find((one) => one.refundId === refundId);
  if (refund === undefined) throw new Problem("refund-not-found");
  return refund;
}

const viewOf = (parts: PaymentParts, payment: StoredPayment, refundId: string): Promise<Refund> =>
  refundView(parts, payment, refundIn(payment, refundId));
