import type { DifferenceKind, PaymentDifference } from "@yanta/types";
import { yuanText } from "../../../ui/yuanText";

/** What does not agree, and what to look at. */
const KINDS: Readonly<Record<DifferenceKind, string>> = {
  amountDiffers: "付的钱数和订单不一样",
  payerDiffers: "付款人不是下单的人",
  otherMerchant: "付到了别的商户号",
  paidAfterClose: "订单关闭后又付了钱",
  paidTwice: "同一笔付了两次",
  unknownOrder: "微信有这笔，我们没有这个订单",
  missingHere: "微信收了钱，我们没有记",
  missingAtWechat: "我们记了已缴，微信账单里没有",
  refundMissingHere: "微信退了钱，我们没有记",
  refundMissingAtWechat: "我们记了已退，微信账单里没有",
  refundAmountDiffers: "退的钱数不一样",
  refundFailed: "退款没有退成",
};

export const kindText = (kind: DifferenceKind): string => KINDS[kind];

/** 应为20元，实为19元. Only what is known. */
export function amountsText({ expectedFen, foundFen }: Pick<PaymentDifference, "expectedFen" | "foundFen">): string {
  return [
    ...(expectedFen === undefined ? [] : [`应为${yuanText(expectedFen)}`]),
    ...(foundFen === undefined ? [] : [`实为${yuanText(foundFen)}`]),
  ].join("，");
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The days whose bill can be there, yesterday first, as `2026-11-24`. @param now - UTC milliseconds. */
export function recentDays(now: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    new Date(now + SHANGHAI_OFFSET_MS - (at + 1) * DAY_MS).toISOString().slice(0, 10),
  );
}
