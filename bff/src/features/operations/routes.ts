import Router from "@koa/router";
import type { Endpoint } from "@yanta/types";
import type { Context, Middleware } from "koa";
import type { Clock } from "../../platform/clock";
import { docsFile, docsPage } from "../../platform/http/docsPage";
import { openApiDocument } from "../../platform/http/openapi";
import { routesOf } from "../../platform/http/routesOf";
import type { Metrics } from "../../platform/metrics";
import type { Store } from "../../platform/store";
import type { CatalogueKeeper } from "../catalogue";
import { countQuarantined } from "../sync";
import { readiness } from "./service";

interface OperatorSurface {
  store: Store;
  catalogue: CatalogueKeeper;
  clock: Clock;
  metrics: Metrics;
  endpoints: readonly Endpoint[];
}

/** `/healthz /readyz /metrics /openapi.json /docs`: for operators and integrators, outside the versioned API. */
export function operatorRoutes(surface: OperatorSurface): Middleware {
  const router = new Router();
  // Made when somebody asks: most processes are never asked, and it takes as long as a few hundred requests.
  let document: string | undefined;
  const named = (path: string, answer: (context: Context) => unknown) =>
    router.get(path, async (context: Context) => {
      context.state.route = path;
      context.set("Cache-Control", "no-store");
      await answer(context);
    });
  named("/healthz", (context) => {
    context.body = { status: "alive" };
  });
  named("/readyz", async (context) => {
    const report = await readiness(surface);
    context.status = report.ready ? 200 : 503;
    if (!report.ready) context.set("Retry-After", "5");
    context.body = report;
  });
  named("/metrics", async (context) => {
    const { metrics, store } = surface;
    await countQuarantined(store.connection).then(
      (rows) => metrics.quarantined.set(rows),
      () => undefined,
    );
    context.type = metrics.registry.contentType;
    context.body = await metrics.registry.metrics();
  });
  named("/openapi.json", (context) => {
    context.type = "application/json";
    context.body = document ??= JSON.stringify(openApiDocument(surface.endpoints));
  });
  named("/docs", docsPage);
  named("/docs/:file", (context) => docsFile(context, String(context.params["file"])));
  return routesOf(router);
}
