import type { PaymentState, RefundState } from "@yanta/types";

/** What is kept; `refunded` follows from the refunds. */
export type OrderState = Exclude<PaymentState, "refunded">;

interface Move<State> {
  from: readonly State[];
  to: State;
}

/** Every move of an order. A notice may overtake the answer to the order, so that `created` is paid too. */
export const ORDER_MOVES = {
  prepare: { from: ["created"], to: "pending" },
  pay: { from: ["created", "pending"], to: "paid" },
  close: { from: ["created", "pending"], to: "closed" },
  setAside: { from: ["created", "pending", "closed"], to: "setAside" },
} as const satisfies Record<string, Move<OrderState>>;
export type OrderMove = keyof typeof ORDER_MOVES;

/** Every move of a refund. WeChat's word may come before the answer that it was accepted, and twice. */
export const REFUND_MOVES = {
  approve: { from: ["requested"], to: "approved" },
  reject: { from: ["requested"], to: "rejected" },
  accept: { from: ["approved"], to: "processing" },
  succeed: { from: ["approved", "processing", "abnormal"], to: "succeeded" },
  close: { from: ["approved", "processing", "abnormal"], to: "closed" },
  stall: { from: ["approved", "processing"], to: "abnormal" },
} as const satisfies Record<string, Move<RefundState>>;
export type RefundMove = keyof typeof REFUND_MOVES;

/** Where a move leads from a state; `null` when the table does not allow it there. */
export const orderAfter = (state: OrderState, move: OrderMove): OrderState | null => after(ORDER_MOVES[move], state);
export const refundAfter = (state: RefundState, move: RefundMove): RefundState | null =>
  after(REFUND_MOVES[move], state);

const after = <State>(move: Move<State>, state: State): State | null => (move.from.includes(state) ? move.to : null);
