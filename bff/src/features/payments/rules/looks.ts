import type { RefundState } from "@yanta/types";
import type { OrderState } from "./states";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A fee is paid at once or not at all; WeChat does not let the time of an order be changed later. */
const ORDER_LIFE_MS = 30 * MINUTE;
/** Less than this is too short to find the password and pay: WeChat would say on its sheet that the order is over. */
const WORTH_PAYING_MS = 2 * MINUTE;
/** Without a word so long after the order, WeChat is asked. */
const FIRST_LOOK_MS = 15 * SECOND;
/** WeChat's advice for refunds: a minute five times, then less and less often. */
const REFUND_LOOKS_MS = [MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE];
const LAST_REFUND_LOOK_MS = 30 * MINUTE;

const plus = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

/** When an order that is made now ends: a whole second, as the wire has it. */
export const expiryOf = (now: Date): Date => new Date(Math.floor((now.getTime() + ORDER_LIFE_MS) / SECOND) * SECOND);

/** Whether an order that ends at `expiresAt` may still be handed to somebody who wants to pay. */
export const isWorthPaying = (expiresAt: Date, now: Date): boolean =>
  expiresAt.getTime() - now.getTime() >= WORTH_PAYING_MS;

/** When an order that is made now is first asked after. */
export const firstLookAt = (now: Date): Date => plus(now, FIRST_LOOK_MS);

export interface Looked {
  state: OrderState;
  expiresAt: Date;
  refunds: readonly { state: RefundState }[];
  /** How often it was asked after so far. */
  looks: number;
}

const ON_THE_WAY: ReadonlySet<RefundState> = new Set<RefundState>(["approved", "processing"]);

/** When WeChat is asked about an order again; `null` when nothing is outstanding. */
export function nextLookAt({ state, expiresAt, refunds, looks }: Looked, now: Date): Date | null {
  if (refunds.some((refund) => ON_THE_WAY.has(refund.state))) {
    return plus(now, REFUND_LOOKS_MS[looks] ?? LAST_REFUND_LOOK_MS);
  }
  if (state !== "created" && state !== "pending") return null;
  const inAMinute = plus(now, MINUTE);
  // Closed as soon as it can be: until then nobody can order the same again.
  return now < expiresAt && expiresAt < inAMinute ? expiresAt : inAMinute;
}
