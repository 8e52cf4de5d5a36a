import type { PayNotice } from "../../../gateways/wechatPay";
import { heardNotices, payments } from "../model";
import type { PaymentParts } from "../parts";
import { keepDifference } from "../store/differences";
import { settleRefund } from "./settleRefund";
import { settleTrade } from "./settleTrade";

/**
 * Takes a verified notice in. When this returns, what it tells is in the store: only then is WeChat told that it was
 * heard. A notice that is known is not looked at again.
 */
export async function hearNotice(parts: PaymentParts, notice: PayNotice, now: Date): Promise<void> {
  const heard = heardNotices(parts.connection);
  if ((await heard.findOne({ _id: notice.noticeId })) !== null) return;
  if (notice.kind === "trade") await hearTrade(parts, notice.trade, now);
  if (notice.kind === "refund") await settleRefund(parts, notice.refund, now);
  if (notice.kind === "other") parts.log.warn({ eventType: notice.eventType }, "a notice about nothing that is kept");
  await heard.updateOne({ _id: notice.noticeId }, { $setOnInsert: { heardAt: new Date() } }, { upsert: true });
}

async function hearTrade(
  parts: PaymentParts,
  trade: Extract<PayNotice, { kind: "trade" }>["trade"],
  now: Date,
): Promise<void> {
  const { connection } = parts;
  const { outTradeNo: reference, amountFen: foundFen = 0 } = trade;
  const payment = await payments(connection).findOne({ outTradeNo: reference }, { projection: { _id: 1 } });
  if (payment !== null) await settleTrade(parts, payment._id, trade, now);
  else if (trade.state === "paid") await keepDifference(connection, { kind: "unknownOrder", reference, foundFen }, now);
}
