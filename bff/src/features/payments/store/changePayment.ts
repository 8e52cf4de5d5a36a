import type { OutboxEvent } from "../../../platform/outbox";
import type { Connection } from "../../../platform/store";
import { payments, type StoredPayment } from "../model";

export interface PaymentChange {
  set: Partial<Omit<StoredPayment, "_id" | "rev" | "outbox">>;
  unset?: readonly ("livePayable" | "lookAt")[];
  /** Told to the resident, written in the same update. */
  tell?: OutboxEvent;
}

/**
 * Changes an order as its maker has read it: state and revision must still be the same.
 *
 * @returns the changed order, or `null` when somebody else was quicker and the change must be thought over.
 */
export async function changePayment(
  connection: Connection,
  { _id, state, rev }: Pick<StoredPayment, "_id" | "state" | "rev">,
  { set, unset = [], tell }: PaymentChange,
): Promise<StoredPayment | null> {
  return payments(connection).findOneAndUpdate(
    { _id, state, rev },
    {
      $inc: { rev: 1 },
      ...(Object.keys(set).length === 0 ? {} : { $set: set }),
      ...(unset.length === 0 ? {} : { $unset: Object.fromEntries(unset.map((name) => [name, ""])) }),
      ...(tell === undefined ? {} : { $push: { outbox: tell } }),
    },
    { returnDocument: "after" },
  );
}

/** Far more than ever meet at one order: two or three callbacks, a query and a thumb. */
const ATTEMPTS = 20;

/**
 * Reads, decides and changes until nobody comes in between.
 *
 * @param decide - `null` when nothing is to be changed. What it does besides must be harmless when it is done twice.
 * @returns the order as it is afterwards.
 */
export async function decideOn(
  connection: Connection,
  paymentId: string,
  decide: (payment: StoredPayment) => PaymentChange | null | Promise<PaymentChange | null>,
): Promise<StoredPayment | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const payment = await payments(connection).findOne({ _id: paymentId });
    if (payment === null) return null;
    const change = await decide(payment);
    if (change === null) return payment;
    const changed = await changePayment(connection, payment, change);
    if (changed !== null) return changed;
  }
  throw new Error("an order changed faster than it could be decided on");
}
