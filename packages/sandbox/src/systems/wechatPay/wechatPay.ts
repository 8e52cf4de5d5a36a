import type { Context, Middleware } from "koa";
import type { SandboxClock } from "../../clock";
import type { OutsideSystem } from "../outsideSystem";
import { refused, SIGN_MESSAGES, type PayReply } from "./answers";
import { Bills } from "./bills";
import { PayBook } from "./book";
import { Notices } from "./notices";
import { closeOrder, placeOrder, queryOrder } from "./orderCalls";
import { PayFaults } from "./payFaults";
import { PUBLIC_KEY_ID, type PayKeys } from "./payKeys";
import { requestFault, signedHeaders } from "./protocol";
import { applyRefund, queryRefund } from "./refundCalls";

const PREFIX = "/wechat-pay";

export interface PayMerchant {
  appId: string;
  merchantId: string;
  /** Serial of the merchant's API certificate. */
  serial: string;
}

/** Everything behind the payment system, for its calls and for the switchboard. */
export interface PayDesk {
  merchant: PayMerchant;
  keys: PayKeys;
  book: PayBook;
  faults: PayFaults;
  notices: Notices;
  bills: Bills;
}

export function openPayDesk(merchant: PayMerchant, keys: PayKeys, clock: SandboxClock): PayDesk {
  const book = new PayBook(clock);
  const faults = new PayFaults();
  const notices = new Notices({ keys, merchantId: merchant.merchantId, book, faults });
  return { merchant, keys, book, faults, notices, bills: new Bills(book, merchant) };
}

/** WeChat Pay API v3, as far as fees need it: JSAPI orders, refunds, bills, and notices that are really sealed and signed. */
export function wechatPaySystem(desk: PayDesk): OutsideSystem {
  const handle: Middleware = (ctx) => {
    ctx.respond = true;
    const isFile = ctx.path === `${PREFIX}/v3/billdownload/file`;
    const fault = faultOf(ctx, desk);
    if (fault !== null) return answer(ctx, fault, desk);
    if (desk.faults.happens("tooMany")) return answer(ctx, refused(429, "FREQUENCY_LIMITED", "频率超限"), desk);
    if (desk.faults.happens("systemError")) return answer(ctx, refused(500, "SYSTEM_ERROR", "系统异常"), desk);
    if (isFile) return download(ctx, desk);
    const reply = replyTo(ctx, desk);
    if (desk.faults.happens("lostAnswer")) {
      ctx.respond = false;
      ctx.res.destroy();
      return;
    }
    answer(ctx, reply, desk);
  };
  return {
    name: "wechat-pay",
    prefix: PREFIX,
    handle,
    businessAnswer: (code) => ({ code, message: "系统异常" }),
    maintenanceCode: "SYSTEM_ERROR",
    reset: () => {
      desk.notices.stop();
      desk.book.clear();
      desk.faults.clear();
      desk.bills.plants = { omit: [], alter: {}, add: [] };
    },
  };
}

function faultOf(ctx: Context, { merchant, keys }: PayDesk): PayReply | null {
  const fault = requestFault(
    {
      authorization: ctx.get("Authorization"),
      method: ctx.method,
      url: ctx.url.slice(PREFIX.length),
      body: ctx.request.rawBody ?? "",
    },
    { merchantId: merchant.merchantId, serial: merchant.serial, key: keys.merchant },
  );
  if (fault !== null) return refused(401, "SIGN_ERROR", SIGN_MESSAGES[fault]);
  const isPolite = ctx.get("User-Agent") !== "" && ctx.get("Accept") !== "";
  return isPolite ? null : refused(400, "INVALID_REQUEST", "Http头缺少Accept或User-Agent");
}

function replyTo(ctx: Context, desk: PayDesk): PayReply {
  const { book, merchant, bills } = desk;
  const path = ctx.path.slice(PREFIX.length);
  const body = ctx.request.body;
  const [, number = "", isClose] = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)(\/close)?$/.exec(path) ?? [];
  const [, id] = /^\/v3\/pay\/transactions\/id\/([^/]+)$/.exec(path) ?? [];
  const [, refundNumber] = /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/.exec(path) ?? [];
  const asked = (name: string): string => String(ctx.query[name] ?? "");
  if (ctx.method === "POST") {
    if (path === "/v3/pay/transactions/jsapi") return placeOrder(book, merchant, body);
    if (isClose !== undefined) return closeOrder(book, number);
    if (path === "/v3/refund/domestic/refunds") return applyRefund(book, body, (one) => refundSoon(desk, one));
    return { status: 404 };
  }
  if (asked("mchid") !== merchant.merchantId && (number !== "" || id !== undefined)) {
    return refused(400, "PARAM_ERROR", "mchid");
  }
  if (number !== "" && isClose === undefined) return queryOrder(book, merchant.merchantId, { outTradeNo: number });
  if (id !== undefined) return queryOrder(book, merchant.merchantId, { id });
  if (refundNumber !== undefined) return queryRefund(book, refundNumber);
  if (path === "/v3/bill/tradebill") return bills.link("trade", asked("bill_date"));
  if (path === "/v3/bill/fundflowbill") return bills.link("flow", asked("bill_date"));
  return { status: 404 };
}

/** A refund that was accepted is done a little later, and told. */
function refundSoon({ book, notices, faults }: PayDesk, outRefundNo: string): void {
  setTimeout(() => {
    const refund = book.finishRefund(outRefundNo, faults.settings.refundOutcome);
    if (refund !== null) notices.announce(notices.ofRefund(refund));
  }, faults.settings.refundMs).unref();
}

/** Successes are signed, refusals are not. */
function answer(ctx: Context, { status, body }: PayReply, { keys, faults }: PayDesk): void {
  const text = body === undefined ? "" : JSON.stringify(body);
  ctx.status = status;
  ctx.set("Request-ID", `0${Date.now().toString(16)}`);
  if (text !== "") {
    ctx.body = text;
    ctx.type = "application/json; charset=utf-8";
  }
  const key = keys.platform.get(PUBLIC_KEY_ID);
  if (status >= 300 || key === undefined) return;
  ctx.set(signedHeaders(text, { serial: PUBLIC_KEY_ID, key }, faults.spoiling("spoiledAnswer")));
}

function download(ctx: Context, { bills }: PayDesk): void {
  const content = bills.download(String(ctx.query["token"] ?? ""));
  if (content === null) {
    ctx.status = 404;
    return;
  }
  ctx.type = "text/plain; charset=utf-8";
  ctx.body = content;
}
