import type { Context, Middleware, Next } from "koa";
import { describeError, type Logger } from "../log";
import { Problem } from "./problem";

/** Names that drivers give to "the store did not answer"; anything else unknown is a fault of ours. */
const STORE_OUTAGES = new Set([
  "MongoNetworkError",
  "MongoNetworkTimeoutError",
  "MongoServerSelectionError",
  "MongoNotConnectedError",
  "MongoPoolClearedError",
  "MongoPoolClosedError",
  "MongoTopologyClosedError",
  "MongooseServerSelectionError",
]);

/**
 * The one place that turns errors into answers. First in the chain, so that a fault in any middleware is answered too.
 * Unknown errors leave as `internal` under the request id, and are logged whole.
 */
export function problemAnswers(log: Logger): Middleware {
  return async (context: Context, next: Next) => {
    try {
      await next();
      if (context.status === 404 && context.body == null) throw new Problem("not-found");
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === "internal") {
        log.error({ requestId: context.state.requestId, error: describeError(error) }, "unknown error");
      }
      answerProblem(context, problem);
    }
  };
}

export function answerProblem(context: Context, problem: Problem): void {
  context.status = problem.status;
  context.set({ ...problem.headers, "Cache-Control": "no-store" });
  context.body = JSON.stringify(problem.toBody(String(context.state.requestId)));
  context.type = "application/problem+json";
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const isOutage =
    error instanceof Error && (STORE_OUTAGES.has(error.name) || /initial connection is complete/.test(error.message));
  return new Problem(isOutage ? "temporarily-unavailable" : "internal", isOutage ? { retryAfterSeconds: 5 } : {});
}
