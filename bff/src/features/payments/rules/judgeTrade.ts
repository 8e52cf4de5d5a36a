import type { DifferenceKind } from "@yanta/types";
import type { OrderState } from "./states";

/** What we ordered. */
export interface Ordered {
  state: OrderState;
  amountFen: number;
  transactionId?: string;
  merchant: { appId: string; merchantId: string };
  payerOpenId: string;
}

/** What WeChat says of it, by whatever way it came. */
export interface Told {
  state: "paid" | "unpaid" | "closed";
  appId: string;
  merchantId: string;
  transactionId?: string;
  amountFen?: number;
  currency?: string;
  payerOpenId?: string;
}

export type Verdict =
  | { kind: "nothing" }
  | { kind: "pay" }
  | { kind: "close" }
  /** Money came, and not as ordered: for staff, and never paid. */
  | { kind: "setAside"; because: DifferenceKind }
  /** Nothing changes here, and staff must know. */
  | { kind: "report"; because: DifferenceKind };

/**
 * What becomes of an order by WeChat's word. Callbacks, queries and the bill all come through here, in any order and
 * as often as they like: the same word twice changes nothing the second time.
 */
export function judgeTrade(ordered: Ordered, told: Told): Verdict {
  if (told.state === "unpaid") return { kind: "nothing" };
  if (told.state === "closed") {
    return ordered.state === "created" || ordered.state === "pending" ? { kind: "close" } : { kind: "nothing" };
  }
  if (ordered.state === "paid" || ordered.state === "setAside") {
    const isSame = ordered.transactionId === told.transactionId;
    return isSame ? { kind: "nothing" } : { kind: "report", because: "paidTwice" };
  }
  if (told.appId !== ordered.merchant.appId || told.merchantId !== ordered.merchant.merchantId) {
    // The money is another's: our order still waits for its own.
    return { kind: "report", because: "otherMerchant" };
  }
  const differs = difference(ordered, told);
  if (differs !== null) return { kind: "setAside", because: differs };
  return ordered.state === "closed" ? { kind: "setAside", because: "paidAfterClose" } : { kind: "pay" };
}

function difference({ amountFen, payerOpenId }: Ordered, told: Told): DifferenceKind | null {
  if (told.amountFen !== amountFen || told.currency !== "CNY") return "amountDiffers";
  return told.payerOpenId === payerOpenId ? null : "payerDiffers";
}
