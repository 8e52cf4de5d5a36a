import type { Payment, Refund } from "@yanta/types";
import type { Mark } from "../../ui/Tag";

const PAYMENT_MARKS: Readonly<Record<Payment["state"], Mark>> = {
  created: { tone: "warn", name: "还没缴" },
  pending: { tone: "warn", name: "还没缴" },
  paid: { tone: "good", name: "已缴费" },
  closed: { tone: "quiet", name: "已关闭" },
  setAside: { tone: "bad", name: "正在核对" },
  refunded: { tone: "quiet", name: "已全部退回" },
};

/** A word for an order. What went back in part is said, since the order still counts as paid. */
export function paymentMark({ state, refundedFen }: Pick<Payment, "state" | "refundedFen">): Mark {
  return state === "paid" && refundedFen > 0 ? { tone: "good", name: "已退一部分" } : PAYMENT_MARKS[state];
}

/** An order that can still be paid now. @param now - UTC milliseconds. */
export const isOpen = ({ state, expiresAt }: Pick<Payment, "state" | "expiresAt">, now: number): boolean =>
  (state === "created" || state === "pending") && now < Date.parse(expiresAt);

export const REFUND_MARKS: Readonly<Record<Refund["state"], Mark>> = {
  requested: { tone: "warn", name: "等待审批" },
  rejected: { tone: "quiet", name: "没有同意" },
  approved: { tone: "brand", name: "正在退" },
  processing: { tone: "brand", name: "正在退" },
  succeeded: { tone: "good", name: "已退回" },
  closed: { tone: "quiet", name: "没有退成" },
  abnormal: { tone: "bad", name: "退款受阻" },
};
