import { setTimeout as sleep } from "node:timers/promises";
import type { Context, Middleware } from "koa";
import type { SandboxClock } from "../clock";
import type { OutsideSystem } from "../systems/outsideSystem";
import { Faults, type Verdict } from "./faults";
import { RequestLog } from "./requestLog";

/** A system together with its switches. */
export interface Stage {
  system: OutsideSystem;
  faults: Faults;
  log: RequestLog;
}

export const stageOf = (system: OutsideSystem): Stage => ({ system, faults: new Faults(), log: new RequestLog() });

/** Leads a request to the system whose prefix it has, past that system's faults, and writes it to the log. */
export function performOn(stages: readonly Stage[], clock: SandboxClock): Middleware {
  return async (ctx, next) => {
    const stage = stages.find(({ system }) => ctx.path.startsWith(`${system.prefix}/`));
    if (!stage) return next();
    const at = clock.now().toISOString();
    await perform(stage, ctx);
    const { method, path, status } = ctx;
    const code = businessCode(ctx.body);
    const body = ctx.request.body ?? ctx.request.rawBody ?? null;
    stage.log.add({ at, method, path, body, status, ...(code === undefined ? {} : { code }) });
  };
}

async function perform({ system, faults }: Stage, ctx: Context): Promise<void> {
  const verdict = faults.judge();
  if (faults.latencyMs > 0) await sleep(faults.latencyMs, undefined, { ref: false });
  if (verdict.kind === "none" || verdict.kind === "malformed") {
    await system.handle(ctx, async () => {});
    if (verdict.kind === "malformed") spoil(ctx, verdict.form);
    return;
  }
  fail(ctx, system, verdict);
}

type Failure = Exclude<Verdict, { kind: "none" | "malformed" }>;

function fail(ctx: Context, system: OutsideSystem, failure: Failure): void {
  if (failure.kind === "status") {
    ctx.status = failure.status;
    if (failure.status === 429) ctx.set("Retry-After", "1");
    ctx.type = "text/plain";
    ctx.body = "upstream error";
    return;
  }
  ctx.body = system.businessAnswer(failure.kind === "code" ? failure.code : system.maintenanceCode);
}

function spoil(ctx: Context, form: "cutOff" | "webPage" | "noData"): void {
  if (form === "webPage") {
    ctx.type = "html";
    ctx.body = "<html><head><title>502 Bad Gateway</title></head><body></body></html>";
    return;
  }
  const text = JSON.stringify(ctx.body);
  ctx.type = "json";
  ctx.body = form === "cutOff" ? text.slice(0, Math.ceil(text.length / 2)) : JSON.stringify({ code: "0", msg: "" });
}

function businessCode(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if ("errcode" in body && typeof body.errcode === "number") return String(body.errcode);
  return "code" in body && typeof body.code === "string" ? body.code : undefined;
}
