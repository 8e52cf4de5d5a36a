import Router from "@koa/router";
import { API_BASE } from "@yanta/types";
import type { Context, Middleware } from "koa";
import { actorKey } from "../actor";
import type { Clock } from "../clock";
import { firstAttempt, type Attempt, type Idempotency } from "../idempotency";
import { identify, type Authenticate } from "./authentication";
import { admit } from "./authorisation";
import { readJsonBody, refuseBody } from "./body";
import { answerCacheable } from "./caching";
import type { Mounted, RawInput } from "./endpoints";
import { Problem } from "./problem";
import { readQuery } from "./query";
import { countActor } from "./rateLimits";
import { routesOf } from "./routesOf";

interface MountOptions {
  clock: Clock;
  idempotency: Idempotency;
  authenticate: Authenticate;
}

/** Routes of the contract, with 405 for a known path under another method. */
export function mountEndpoints(mounted: readonly Mounted[], options: MountOptions): Middleware[] {
  const router = new Router({ prefix: API_BASE });
  for (const one of mounted) {
    const { method, path } = one.endpoint;
    router.register(path, [method], async (context: Context) => {
      context.state.route = path;
      await answer(context, one, options);
    });
  }
  return [routesOf(router), refuseOtherMethods];
}

/** Who calls and whether they may comes before the input is read: a stranger learns nothing about it. */
async function answer(context: Context, mounted: Mounted, options: MountOptions): Promise<void> {
  const { endpoint } = mounted;
  const now = options.clock.now();
  const { actor, caller } = await identify(context, endpoint, options.authenticate, now);
  await countActor(context, actor);
  admit(endpoint, actor, context.params);
  const input = { ...(await readInput(context, endpoint.body !== undefined)), actor, caller };
  const reply = async (attempt: Attempt) => ({
    status: endpoint.status ?? 200,
    body: await mounted.answer(input, now, attempt),
  });
  if (endpoint.cacheSeconds !== undefined) {
    answerCacheable(context, (await reply(firstAttempt(now))).body, endpoint.cacheSeconds);
    return;
  }
  const scope = `${endpoint.method} ${endpoint.path} ${actorKey(actor)}`;
  const key = endpoint.idempotent === true ? context.get("Idempotency-Key") : "";
  const given = { params: input.params, body: input.body };
  const { status, body, replayed } = await options.idempotency.once({ key, scope, input: given, now }, reply);
  if (replayed) context.set("Idempotency-Replayed", "true");
  context.set("Cache-Control", "no-store");
  // A handler with nothing to give (no ticket is waiting) says null.
  context.status = body === null || body === undefined ? 204 : status;
  context.body = body;
}

async function readInput(context: Context, takesBody: boolean): Promise<Omit<RawInput, "actor" | "caller">> {
  const { values, errors } = readQuery(context.querystring);
  if (!takesBody) await refuseBody(context.req);
  const body = takesBody ? await readJsonBody(context.req) : undefined;
  return { params: { ...context.params }, query: { ...values }, body, errors };
}

/** Runs when no route has answered: the router has left the routes whose path fits in `matched`. */
const refuseOtherMethods: Middleware = async (context, next) => {
  const matched: { methods: string[] }[] = context.matched ?? [];
  const allowed = [...new Set(matched.flatMap((layer) => layer.methods))];
  if (allowed.length > 0 && !allowed.includes(context.method)) {
    throw new Problem("method-not-allowed", { headers: { Allow: allowed.join(", ") } });
  }
  await next();
};
