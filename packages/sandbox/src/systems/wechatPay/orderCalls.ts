import { randomBytes } from "node:crypto";
import { z } from "zod";
import { done, refused, type PayReply } from "./answers";
import type { PayBook } from "./book";
import { transactionOf } from "./shapes";

const MINUTE_MS = 60_000;
const Order = z.strictObject({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: z.string().regex(/^[0-9A-Za-z_\-|*]{6,32}$/),
  time_expire: z.iso.datetime({ offset: true }),
  attach: z.string().max(128).optional(),
  notify_url: z
    .url()
    .max(255)
    .refine((url) => !url.includes("?")),
  amount: z.strictObject({ total: z.int().min(1), currency: z.literal("CNY") }),
  payer: z.strictObject({ openid: z.string().min(1).max(128) }),
});

export interface Merchant {
  appId: string;
  merchantId: string;
}

/** JSAPI 下单: the same number with the same parameters is the same order, with anything changed it is refused. */
export function placeOrder(book: PayBook, { appId, merchantId }: Merchant, body: unknown): PayReply {
  const read = Order.safeParse(body);
  if (!read.success) return refused(400, "PARAM_ERROR", read.error.issues.map(({ path }) => path.join(".")).join(", "));
  const { out_trade_no: outTradeNo, amount, payer, time_expire, notify_url, description, appid, mchid } = read.data;
  if (appid !== appId || mchid !== merchantId) return refused(400, "APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配");
  const fingerprint = JSON.stringify(read.data);
  const known = book.orders.get(outTradeNo);
  if (known !== undefined) {
    if (known.fingerprint !== fingerprint) return refused(403, "OUT_TRADE_NO_USED", "商户订单号重复");
    if (known.state === "CLOSED") return refused(400, "ORDER_CLOSED", "订单已关闭");
    if (known.state !== "NOTPAY") return refused(400, "ORDERPAID", "订单已支付");
    return prepay();
  }
  const earliest = new Date(book.clock.now().getTime() + MINUTE_MS);
  const asked = new Date(time_expire);
  book.orders.set(outTradeNo, {
    outTradeNo,
    appid,
    description,
    total: amount.total,
    openid: payer.openid,
    notifyUrl: notify_url,
    expiresAt: asked < earliest ? earliest : asked,
    fingerprint,
    state: "NOTPAY",
    transactionId: "",
    paidTotal: 0,
    payer: "",
  });
  return prepay();
}

/** A fresh id every time; it is not looked up again, as the payer's thumb names the order itself. */
const prepay = (): PayReply => done({ prepay_id: `wx${randomBytes(17).toString("hex")}` });

export function queryOrder(book: PayBook, merchantId: string, number: { outTradeNo?: string; id?: string }): PayReply {
  const order =
    number.outTradeNo === undefined ? book.byTransactionId(number.id ?? "") : book.orders.get(number.outTradeNo);
  return order === undefined ? refused(404, "ORDER_NOT_EXIST", "订单不存在") : done(transactionOf(order, merchantId));
}

/** 204, also the second time; a paid order can't be closed. */
export function closeOrder(book: PayBook, outTradeNo: string): PayReply {
  const order = book.orders.get(outTradeNo);
  if (order === undefined) return refused(404, "ORDER_NOT_EXIST", "订单不存在");
  if (order.state === "SUCCESS" || order.state === "REFUND") return refused(400, "ORDERPAID", "该订单已支付");
  order.state = "CLOSED";
  return { status: 204 };
}
