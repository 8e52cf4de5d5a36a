import { bodyParser } from "@koa/bodyparser";
import Koa, { type Middleware } from "koa";
import type { SandboxClock } from "./clock";
import type { People } from "./people/people";
import { answerProblems } from "./switchboard/problem";
import { switchboard } from "./switchboard/routes";
import { performOn, stageOf } from "./switchboard/stage";
import type { OutsideSystem } from "./systems/outsideSystem";
import type { PayDesk } from "./systems/wechatPay/wechatPay";

/** Ten thousand wide rows in one PUT fit. */
const BODY_LIMIT = "50mb";

/** Alive, whatever faults are set: it asks about the process, not about a system it plays. */
const answerHealth: Middleware = (ctx, next) => {
  if (ctx.path !== "/healthz") return next();
  ctx.body = { status: "ok" };
};

/** Composes the outside systems and their switchboard; opens no port. */
export function sandboxApp(systems: readonly OutsideSystem[], people: People, clock: SandboxClock, pay: PayDesk): Koa {
  const stages = systems.map(stageOf);
  const app = new Koa();
  app.use(answerProblems);
  // A sender that forgets the content type still sends JSON: nothing else is spoken here.
  app.use(bodyParser({ enableTypes: ["json"], jsonLimit: BODY_LIMIT, detectJSON: () => true }));
  app.use(performOn(stages, clock));
  app.use(answerHealth);
  app.use(switchboard(stages, people, clock, pay).routes());
  return app;
}
