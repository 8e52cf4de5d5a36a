import {
  approveRefund,
  confirmPayment as confirmPaymentEndpoint,
  createPayment as createPaymentEndpoint,
  findPayment as findPaymentEndpoint,
  getPayment,
  getReceipt,
  getReconciliation,
  listDifferences as listDifferencesEndpoint,
  listPayables,
  listPayments,
  listRefunds as listRefundsEndpoint,
  rejectRefund,
  requestRefund as requestRefundEndpoint,
  settleDifference as settleDifferenceEndpoint,
} from "@yanta/types";
import { asResident, asStaff } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { PaymentParts } from "./parts";
import { createPayment } from "./service/createPayment";
import { listDifferences, settleDifference } from "./service/differences";
import { findPayment } from "./service/findPayment";
import { confirmPayment, listOwnPayments, ownPayment, receiptOf } from "./service/ownPayments";
import { reconciliationOf } from "./service/reconcileDay";
import { decideRefund, listRefunds, requestRefund } from "./service/refunds";
import { paymentView } from "./service/views";

export const paymentRoutes = (parts: PaymentParts): Mounted[] => [...residentRoutes(parts), ...staffRoutes(parts)];

const residentRoutes = (parts: PaymentParts): Mounted[] => [
  on(listPayables, async ({ actor, query }) => {
    const found = await parts.payables.payablesFor({ residentId: asResident(actor).residentId, ...query });
    return { items: found.map(({ residentId: _own, ...payable }) => payable) };
  }),
  on(createPaymentEndpoint, ({ actor, body, caller, attempt, now }) => {
    const { residentId } = asResident(actor);
    return createPayment(parts, { residentId, ...body, origin: caller.origin }, attempt, now);
  }),
  on(listPayments, ({ actor }) => listOwnPayments(parts, asResident(actor).residentId)),
  on(getPayment, async ({ actor, params }) =>
    paymentView(await ownPayment(parts, { residentId: asResident(actor).residentId, ...params })),
  ),
  on(confirmPaymentEndpoint, ({ actor, params, now }) =>
    confirmPayment(parts, { residentId: asResident(actor).residentId, ...params }, now),
  ),
  on(getReceipt, ({ actor, params }) => receiptOf(parts, { residentId: asResident(actor).residentId, ...params })),
];

const staffRoutes = (parts: PaymentParts): Mounted[] => [
  on(findPaymentEndpoint, ({ actor, query, now }) => findPayment(parts, asStaff(actor), query.number, now)),
  on(requestRefundEndpoint, ({ actor, params, body, attempt, now }) =>
    requestRefund(parts, asStaff(actor), { ...params, ...body }, { attempt, now }),
  ),
  on(listRefundsEndpoint, ({ actor, query }) => listRefunds(parts, asStaff(actor), query.state)),
  on(approveRefund, ({ actor, params, now }) =>
    decideRefund(parts, asStaff(actor), { ...params, move: "approve" }, now),
  ),
  on(rejectRefund, ({ actor, params, now }) => decideRefund(parts, asStaff(actor), { ...params, move: "reject" }, now)),
  on(listDifferencesEndpoint, () => listDifferences(parts)),
  on(settleDifferenceEndpoint, ({ actor, params, body, now }) =>
    settleDifference(parts, asStaff(actor), { ...params, ...body }, now),
  ),
  on(getReconciliation, ({ query }) => reconciliationOf(parts, query.day)),
];
