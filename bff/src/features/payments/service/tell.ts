import type { OutboxEvent } from "../../../platform/outbox";
import type { StoredPayment } from "../model";
import { shownAmount } from "../rules/money";

const pageOf = (paymentId: string): string => `/packages/payments/detail/index?paymentId=${paymentId}`;

/** What the resident is told of their money: each once, by its id. */
export function moneyNotice(
  { _id, residentId, description }: Pick<StoredPayment, "_id" | "residentId" | "description">,
  what: { kind: "paid" | "refunded"; amountFen: number; suffix?: string },
  now: Date,
): OutboxEvent {
  return {
    eventId: `${_id}:${what.kind}${what.suffix ?? ""}`,
    kind: what.kind,
    residentId,
    dueAt: now,
    page: pageOf(_id),
    fields: { item: description, amount: shownAmount(what.amountFen), startsAt: now.toISOString() },
    subject: { type: "payment", id: _id },
  };
}

/** What happened to money stays true: a notice of it always still holds. */
export const paymentEvents = () => ({
  collection: "payments",
  subject: "payment" as const,
  isStillDue: () => Promise.resolve(true),
});
