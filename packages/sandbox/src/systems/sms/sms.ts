import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { Context, Middleware } from "koa";
import { z } from "zod";
import type { SandboxClock } from "../../clock";
import type { OutsideSystem } from "../outsideSystem";

const PREFIX = "/sms";
const TOLERANCE_MS = 5 * 60_000;
const MOST_KEPT = 20_000;

export interface SmsCredentials {
  appId: string;
  secret: string;
}

interface SentMessage {
  messageId: string;
  at: string;
  to: string;
  template: string;
  params: Record<string, string>;
}

const Message = z.object({
  to: z.string().regex(/^1[3-9]\d{9}$/),
  template: z.string().min(1).max(60),
  params: z.record(z.string(), z.string()).default({}),
  messageKey: z.string().min(1).max(100),
});

const MESSAGES: Readonly<Record<string, string>> = {
  "0": "",
  "40001": "参数错误",
  "40101": "签名验证失败",
  "42900": "发送过于频繁",
  "50300": "系统维护中",
};
const answer = (code: string) => ({ code, msg: MESSAGES[code] ?? "系统异常" });

/** An SMS provider: signed JSON in, messages kept for whoever plays the phone. One message for a `messageKey`. */
export function smsSystem(credentials: SmsCredentials, clock: SandboxClock): OutsideSystem {
  const sent = new Map<string, SentMessage>();
  const handle: Middleware = (ctx) => {
    if (ctx.method !== "POST" || ctx.path !== `${PREFIX}/v1/messages`) {
      ctx.status = 404;
      return;
    }
    ctx.body = accept(ctx, { credentials, clock, sent });
  };
  return {
    name: "sms",
    prefix: PREFIX,
    handle,
    businessAnswer: answer,
    maintenanceCode: "50300",
    outbox: { name: "sms", to: (phone) => [...sent.values()].filter(({ to }) => phone === undefined || to === phone) },
    reset: () => sent.clear(),
  };
}

interface Desk {
  credentials: SmsCredentials;
  clock: SandboxClock;
  sent: Map<string, SentMessage>;
}

function accept(ctx: Context, { credentials, clock, sent }: Desk): unknown {
  if (!isSigned(ctx, credentials)) return answer("40101");
  const message = Message.safeParse(ctx.request.body);
  if (!message.success) return answer("40001");
  const { messageKey, to, template, params } = message.data;
  const known = sent.get(messageKey);
  const kept = known ?? { messageId: randomUUID(), at: clock.now().toISOString(), to, template, params };
  sent.set(messageKey, kept);
  const [oldest] = sent.keys();
  if (sent.size > MOST_KEPT && oldest !== undefined) sent.delete(oldest);
  return { ...answer("0"), messageId: kept.messageId };
}

/** HMAC-SHA256 over app id, time, nonce and the body's digest, one a line. */
function isSigned(ctx: Context, { appId, secret }: SmsCredentials): boolean {
  const [given, timestamp, nonce, signature] = ["X-App-Id", "X-Timestamp", "X-Nonce", "X-Signature"].map((name) =>
    ctx.get(name),
  );
  const isFresh = Math.abs(Date.now() - Number(timestamp)) <= TOLERANCE_MS;
  if (given !== appId || !isFresh || !nonce) return false;
  const digest = createHash("sha256")
    .update(ctx.request.rawBody ?? "")
    .digest("hex");
  const right = createHmac("sha256", secret).update([appId, timestamp, nonce, digest].join("\n")).digest();
  const shown = Buffer.from(signature ?? "", "hex");
  return shown.length === right.length && timingSafeEqual(shown, right);
}
