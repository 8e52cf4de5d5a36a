import Router from "@koa/router";
import { z } from "zod";
import type { SandboxClock } from "../clock";
import { mountPeople } from "../people/routes";
import type { People } from "../people/people";
import { mountPay } from "../systems/wechatPay/admin";
import type { PayDesk } from "../systems/wechatPay/wechatPay";
import { FaultSettings } from "./faults";
import { parsed, SwitchboardProblem } from "./problem";
import type { Stage } from "./stage";

/** Any JSON may stand in a column, so that a test can plant a bad row; only what identifies the row is checked. */
const Rows = z.array(
  z
    .object({
      row_guid: z.string().min(1).max(64),
      cd_operation: z.enum(["I", "U", "D"]).optional(),
    })
    .catchall(z.json()),
);
const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const ClockSetting = z.strictObject({ now: Instant.nullable() });
const OutboxQuery = z.strictObject({ to: z.string().max(100).optional() });
const LogQuery = z.strictObject({ since: Instant.optional() });

/** `/__sandbox/*`: how tests and demonstrations change the outside world. Never mounted in production. */
export function switchboard(stages: readonly Stage[], people: People, clock: SandboxClock, pay: PayDesk): Router {
  const router = new Router({ prefix: "/__sandbox" });
  mountRows(router, stages);
  mountFaults(router, stages);
  mountClock(router, clock);
  mountPeople(router, people);
  mountPay(router, pay);
  router.get("/outbox/:name", (ctx) => {
    const name = ctx.params["name"] ?? "";
    const outbox = stages.map(({ system }) => system.outbox).find((one) => one?.name === name);
    if (!outbox) throw new SwitchboardProblem(404, "unknown-outbox", `没有发件箱 ${name}`);
    ctx.body = { items: outbox.to(parsed(OutboxQuery, { ...ctx.query }).to) };
  });
  router.get("/log/:system", (ctx) => {
    const { log } = stageNamed(stages, ctx.params["system"]);
    const { since } = parsed(LogQuery, { ...ctx.query });
    ctx.body = { items: log.since(since ?? null) };
  });
  router.post("/reset", (ctx) => {
    for (const { system, faults, log } of stages) {
      system.reset();
      faults.clear();
      log.clear();
    }
    clock.set(null);
    ctx.status = 204;
  });
  return router;
}

function mountRows(router: Router, stages: readonly Stage[]): void {
  router.put("/rows/:table", (ctx) => {
    const table = ctx.params["table"] ?? "";
    const owner = stages.map(({ system }) => system.rows).find((rows) => rows?.has(table));
    if (!owner) throw new SwitchboardProblem(404, "unknown-table", `没有数据表 ${table}`);
    const rows = parsed(Rows, ctx.request.body);
    const { cdTime } = owner.put(table, rows);
    ctx.body = { table, rows: rows.length, cdTime };
  });
}

function mountFaults(router: Router, stages: readonly Stage[]): void {
  router.put("/faults/:system", (ctx) => {
    const { faults } = stageNamed(stages, ctx.params["system"]);
    const settings = parsed(FaultSettings, ctx.request.body);
    faults.set(settings);
    ctx.body = settings;
  });
  router.delete("/faults/:system", (ctx) => {
    stageNamed(stages, ctx.params["system"]).faults.clear();
    ctx.status = 204;
  });
}

function mountClock(router: Router, clock: SandboxClock): void {
  const belief = () => ({ now: clock.now().toISOString(), fixed: clock.isFixed() });
  router.get("/clock", (ctx) => {
    ctx.body = belief();
  });
  router.put("/clock", (ctx) => {
    clock.set(parsed(ClockSetting, ctx.request.body).now);
    ctx.body = belief();
  });
}

function stageNamed(stages: readonly Stage[], name: string | undefined): Stage {
  const stage = stages.find(({ system }) => system.name === name);
  if (!stage) throw new SwitchboardProblem(404, "unknown-system", `没有外部系统 ${name ?? ""}`);
  return stage;
}
