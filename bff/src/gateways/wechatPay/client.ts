import { formatInstant } from "@yanta/domain/calendar";
import type { Metrics } from "../../platform/metrics";
import { billCalls, type BillCalls } from "./billCalls";
import { acceptCodes, acceptNotFound, parsed, payCalls, type Merchant, type PayCall } from "./calls";
import { lazyPayKeys } from "./keys";
import { refundOf, tradeOf } from "./mapping";
import { readNotice } from "./notice";
import { PayError } from "./payError";
import type { PayNotice, PayOrder, RefundOrder, RefundRecord, Trade } from "./records";
import type { SignedMessage } from "./signature";
import { createPayTransport } from "./transport";
import { CODES, SheetData } from "./wire";

/** What `wx.requestPayment` takes. */
export interface PaySheet {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: "RSA";
  paySign: string;
}

/** Every call throws `PayError`; each may be repeated under the same number, and none may be under a new one. */
export interface WechatPay extends BillCalls {
  /** Whose orders these are: a notice of another merchant's is none of ours. */
  merchant: Pick<Merchant, "appId" | "merchantId">;
  /** Places an order, or the same order again, and gives what the payment sheet needs. */
  order(order: PayOrder): Promise<PaySheet>;
  /** `null` when WeChat knows no such order. */
  trade(outTradeNo: string): Promise<Trade | null>;
  /** `paid`: it can't be closed any more. `gone`: there was none. `busy`: a payment may be racing us, ask again. */
  closeOrder(outTradeNo: string): Promise<"closed" | "paid" | "gone" | "busy">;
  /** Asks for a refund; accepted is not done. */
  refund(refund: RefundOrder): Promise<RefundRecord>;
  /** `null` when WeChat knows no such refund: then the same one may be sent. */
  refundByNumber(outRefundNo: string): Promise<RefundRecord | null>;
  /** @throws NoticeRefused when it is not WeChat's; PayError when no keys are there. */
  readNotice(message: SignedMessage, now: Date): Promise<PayNotice>;
  close(): Promise<void>;
}

export interface WechatPayOptions extends Merchant {
  /** https://api.mch.weixin.qq.com */
  baseUrl: string;
  publicKeyId: string;
  keyFolder: string;
  metrics: Metrics;
}

/**
 * WeChat Pay API v3. wechatpay-node-v3 builds and signs the requests and the payment sheet; transport, verification and
 * decryption are ours, since its own check knows no time window and no public-key mode, and its own decryption does not
 * check the seal.
 */
export function createWechatPay(options: WechatPayOptions): WechatPay {
  const { appId, merchantId, baseUrl, publicKeyId } = options;
  const keys = lazyPayKeys(options.keyFolder);
  const platformKeys = async () => (await keys()).platformKeys;
  const transport = createPayTransport({ baseUrl, publicKeyId, platformKeys });
  const call = payCalls({ ...options, keys, transport });
  return {
    merchant: { appId, merchantId },
    ...orderCalls(call),
    ...refundCalls(call),
    ...billCalls(call),
    readNotice: async (message, now) => readNotice(message, await keys(), now),
    close: transport.close,
  };
}

const CLOSE_REFUSALS = acceptCodes(
  new Map([
    ...CODES.orderPaid.map((code) => [code, "paid" as const] as const),
    ...CODES.orderClosed.map((code) => [code, "closed" as const] as const),
  ]),
);

const orderCalls = (call: PayCall): Pick<WechatPay, "order" | "trade" | "closeOrder"> => ({
  order: async (order) => {
    const body = {
      description: order.description,
      out_trade_no: order.outTradeNo,
      time_expire: formatInstant(order.expiresAt),
      notify_url: order.notifyUrl,
      amount: { total: order.amountFen, currency: "CNY" },
      payer: { openid: order.payerOpenId },
    };
    const data = await call("order", (pay) => pay.transactions_jsapi(body));
    const { timeStamp, nonceStr, package: prepay, signType, paySign } = parsed(SheetData, data, "no payment sheet");
    return { timeStamp, nonceStr, package: prepay, signType, paySign };
  },
  trade: async (outTradeNo) => {
    const data = await call("query", (pay) => pay.query({ out_trade_no: outTradeNo })).catch(acceptNotFound);
    return data === null ? null : about(tradeOf(data), "outTradeNo", outTradeNo);
  },
  closeOrder: async (outTradeNo) => {
    const done = await call("close", (pay) => pay.close(outTradeNo)).catch((error: unknown) => {
      if (error instanceof PayError && error.kind === "notFound") return "gone";
      if (error instanceof PayError && error.kind === "throttled") return "busy";
      return CLOSE_REFUSALS(error);
    });
    return done === "gone" || done === "busy" || done === "paid" ? done : "closed";
  },
});

const refundCalls = (call: PayCall): Pick<WechatPay, "refund" | "refundByNumber"> => ({
  refund: async (refund) => {
    const body = {
      out_trade_no: refund.outTradeNo,
      out_refund_no: refund.outRefundNo,
      reason: refund.reason,
      notify_url: refund.notifyUrl,
      amount: { refund: refund.refundFen, total: refund.totalFen, currency: "CNY" },
    };
    const data = await call("refund", (pay) => pay.refunds(body));
    return about(refundOf(data), "outRefundNo", refund.outRefundNo);
  },
  refundByNumber: async (outRefundNo) => {
    const data = await call("refundQuery", (pay) => pay.find_refunds(outRefundNo)).catch(acceptNotFound);
    return data === null ? null : about(refundOf(data), "outRefundNo", outRefundNo);
  },
});

/** The answer about another order is no answer. */
function about<Answer, Name extends keyof Answer>(answer: Answer, name: Name, wanted: Answer[Name]): Answer {
  if (answer[name] !== wanted) throw new PayError("unverified", "an answer about something else");
  return answer;
}
