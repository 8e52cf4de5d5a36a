import type { Context, Middleware } from "koa";
import { NoticeRefused, PayError } from "../../gateways/wechatPay";
import type { Clock } from "../../platform/clock";
import { readBytes } from "../../platform/http/body";
import { Problem } from "../../platform/http/problem";
import { describeError } from "../../platform/log";
import type { PaymentParts } from "./parts";
import { HOOK_PATH } from "./service/createPayment";
import { hearNotice } from "./service/hear";

/**
 * Where WeChat Pay calls back, for payments and refunds. It answers in WeChat's way and not in ours: 204 when what was
 * told is in the store, 4xx when it is not WeChat's, 5xx when it should come again. Outside the contract, because the
 * bytes must be verified before anybody parses them, and before the limits of rates: WeChat calls from few addresses.
 */
export function payHook(parts: PaymentParts, clock: Clock): Middleware {
  return async (context, next) => {
    if (context.path !== HOOK_PATH) return next();
    context.state.route = "/hooks/wechat-pay";
    if (context.method !== "POST") throw new Problem("method-not-allowed", { headers: { Allow: "POST" } });
    context.set("Cache-Control", "no-store");
    const { status, message } = await answerTo(context, parts, clock.now());
    context.status = status;
    if (message !== undefined) context.body = { code: "FAIL", message };
  };
}

async function answerTo(
  context: Context,
  parts: PaymentParts,
  now: Date,
): Promise<{ status: number; message?: string }> {
  const raw = await readBytes(context.req);
  try {
    // Signatures are made by the real clock, also where the rest of the process lives in a test's time.
    const message = { header: (name: string) => context.get(name), raw };
    await hearNotice(parts, await parts.pay.readNotice(message, new Date()), now);
    return { status: 204 };
  } catch (error) {
    if (error instanceof NoticeRefused) {
      parts.log.warn({ fault: error.fault }, "a payment notice was refused");
      return { status: error.fault === "notJson" || error.fault === "unreadable" ? 400 : 401, message: "签名验证失败" };
    }
    parts.log.error({ error: describeError(error) }, "a payment notice could not be taken in");
    const isUnreadable = error instanceof PayError && error.kind === "unverified";
    return { status: isUnreadable ? 400 : 500, message: "处理失败" };
  }
}
