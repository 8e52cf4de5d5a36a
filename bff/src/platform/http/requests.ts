import { randomUUID } from "node:crypto";
import type { Context, Middleware, Next } from "koa";
import type { Logger } from "../log";
import type { Metrics } from "../metrics";
import { Problem } from "./problem";

/** Longer addresses are refused: 100 characters of Chinese in a query are 900 encoded ones. */
export const URL_LIMIT = 4_096;

const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Content-Security-Policy":
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(self)",
} as const;

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

/**
 * Outermost: request id, fixed headers, one log line and one measurement a request. The line has the route's pattern,
 * never the address or the query, which hold what people typed and where they stand.
 */
export function requestFrame(log: Logger, metrics: Metrics): Middleware {
  return async (context: Context, next: Next) => {
    const startedAt = performance.now();
    const given = context.get("X-Request-Id");
    const requestId = REQUEST_ID.test(given) ? given : randomUUID();
    context.state.requestId = requestId;
    context.set(SECURITY_HEADERS);
    context.set("X-Request-Id", requestId);
    await next();
    const seconds = (performance.now() - startedAt) / 1000;
    const route: string = context.state.route ?? "unmatched";
    metrics.httpSeconds.observe({ method: context.method, route, status: context.status }, seconds);
    log.info({
      requestId,
      method: context.method,
      route,
      status: context.status,
      ms: Math.round(seconds * 10_000) / 10,
    });
  };
}

export const refuseLongUrls: Middleware = async (context: Context, next: Next) => {
  if (context.url.length > URL_LIMIT) throw new Problem("uri-too-long");
  await next();
};
