import type { Payment } from "@yanta/types";
import { openPaySheet } from "../../platform/paySheet";
import { useWrite } from "../answers";

/**
 * Orders a fee and shows WeChat's sheet. The same fee ordered again is the same order, so that a second tap, or a sheet
 * that was closed, goes on where it was.
 */
export function usePay() {
  const ordering = useWrite("createPayment");
  /** @returns the order; nothing when it was refused: then `failure` says why. */
  const pay = async (payableId: string): Promise<Payment | undefined> => {
    const ordered = await ordering.write({ body: { payableId } });
    if (!ordered) return undefined;
    const { pay: parameters, ...payment } = ordered.data;
    await openPaySheet(parameters);
    return payment;
  };
  return { pay, busy: ordering.busy, failure: ordering.failure };
}
