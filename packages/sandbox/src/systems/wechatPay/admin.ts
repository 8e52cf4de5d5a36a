import { randomUUID } from "node:crypto";
import type Router from "@koa/router";
import { z } from "zod";
import { parsed, SwitchboardProblem } from "../../switchboard/problem";
import { BillPlants } from "./bills";
import { PayFaultSettings } from "./payFaults";
import { CERTIFICATE_SERIAL } from "./payKeys";
import type { PayDesk } from "./wechatPay";

const Payment = z.strictObject({
  /** The payer pays another amount than was ordered: only a test's wallet does. */
  totalFen: z.int().min(1).optional(),
  /** Somebody else pays. */
  openid: z.string().min(1).max(128).optional(),
  /** Nobody is told; a query finds it. */
  silent: z.boolean().default(false),
});
const SentNotice = z.strictObject({
  outTradeNo: z.string().optional(),
  outRefundNo: z.string().optional(),
  as: z
    .enum(["genuine", "certificate", "signTest", "stale", "unknownSerial", "forged", "unsigned", "xml"])
    .default("genuine"),
  /** Facts laid over the content before it is sealed and signed for real. */
  over: z.record(z.string(), z.json()).default({}),
  noticeId: z.string().default(() => randomUUID()),
});

/** `/wechat-pay/*` of the switchboard: the payer's thumb, the faults, and the book as it really is. */
export function mountPay(router: Router, desk: PayDesk): void {
  const { book, notices, faults, bills } = desk;
  router.get("/wechat-pay/book", (ctx) => {
    ctx.body = { orders: [...book.orders.values()], refunds: [...book.refunds.values()] };
  });
  router.get("/wechat-pay/faults", (ctx) => {
    ctx.body = { settings: faults.settings, counts: faults.counts };
  });
  router.put("/wechat-pay/faults", (ctx) => {
    faults.set(parsed(PayFaultSettings, ctx.request.body));
    ctx.body = faults.settings;
  });
  router.delete("/wechat-pay/faults", (ctx) => {
    faults.clear();
    ctx.status = 204;
  });
  router.put("/wechat-pay/bill-plants", (ctx) => {
    bills.plants = parsed(BillPlants, ctx.request.body);
    ctx.body = bills.plants;
  });
  router.post("/wechat-pay/notices", async (ctx) => {
    ctx.body = await sendOne(desk, parsed(SentNotice, ctx.request.body));
  });
  router.post("/wechat-pay/:outTradeNo/pay", (ctx) => {
    const { totalFen, openid, silent } = parsed(Payment, ctx.request.body ?? {});
    const order = book.pay(ctx.params["outTradeNo"] ?? "", { total: totalFen, openid });
    if (order === null)
      throw new SwitchboardProblem(409, "not-payable", "这个订单不能支付：不存在、已支付、已关闭或已过期");
    if (!silent) notices.announce(notices.ofOrder(order));
    ctx.body = { outTradeNo: order.outTradeNo, transactionId: order.transactionId };
  });
  router.post("/wechat-pay/:outTradeNo/cancel", (ctx) => {
    // Closing the sheet changes nothing at WeChat: the order stays unpaid.
    if (!book.orders.has(ctx.params["outTradeNo"] ?? "")) throw unknown();
    ctx.status = 204;
  });
}

const unknown = () => new SwitchboardProblem(404, "unknown-order", "没有这个订单");

async function sendOne(
  { book, notices }: PayDesk,
  { outTradeNo, outRefundNo, as, over, noticeId }: z.infer<typeof SentNotice>,
) {
  const order = book.orders.get(outTradeNo ?? "");
  const refund = book.refunds.get(outRefundNo ?? "");
  const notice = order !== undefined ? notices.ofOrder(order) : refund === undefined ? null : notices.ofRefund(refund);
  if (notice === null) throw unknown();
  if (as === "xml") return notices.sendXml(notice.url);
  const isGenuine = as === "genuine" || as === "certificate";
  const content = { ...notice.content, ...over };
  const serial = as === "certificate" ? CERTIFICATE_SERIAL : undefined;
  return notices.send({ ...notice, content }, { id: noticeId, spoiling: isGenuine ? "none" : as, serial });
}
