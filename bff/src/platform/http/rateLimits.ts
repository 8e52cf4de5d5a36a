import { createHash } from "node:crypto";
import type { Context, Middleware, Next } from "koa";
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";
import { modelOf, schemaOf, type Connection } from "../store";
import { Problem } from "./problem";

const RATE_LIMIT_COLLECTION = "rateLimits";
const WINDOW_SECONDS = 60;

interface LimitCount {
  key: string;
  points: number;
  expire: Date;
}

/** As the limiter writes it; declared here so that the migration makes its indexes. */
const rateLimitSchema = schemaOf({ key: String, points: Number, expire: Date })
  .index({ key: 1 }, { unique: true })
  .index({ expire: 1 }, { expireAfterSeconds: 0 });

export const rateLimitModel = (connection: Connection) =>
  modelOf<LimitCount>(connection, RATE_LIMIT_COLLECTION, rateLimitSchema);

export interface RateLimits {
  readsPerMinute: number;
  writesPerMinute: number;
}

/**
 * Limits by client address, per minute. Reads are counted in this process: asking the store would make every read
 * depend on it. Writes are counted in the store, so that N processes allow no N-fold; while it is away, each process
 * counts for itself. `readsPerMinute` 0 switches every limit off.
 */
export function limitRates(limits: RateLimits, connection: Connection): Middleware {
  if (limits.readsPerMinute === 0) return (_context, next) => next();
  const reads = new RateLimiterMemory({ points: limits.readsPerMinute, duration: WINDOW_SECONDS });
  const writes = new RateLimiterMongo({
    storeClient: connection,
    tableName: RATE_LIMIT_COLLECTION,
    keyPrefix: "write",
    points: limits.writesPerMinute,
    duration: WINDOW_SECONDS,
    disableIndexesCreation: true,
    insuranceLimiter: new RateLimiterMemory({ points: limits.writesPerMinute, duration: WINDOW_SECONDS }),
  });
  return async (context: Context, next: Next) => {
    const isRead = context.method === "GET" || context.method === "HEAD";
    await consume(context, isRead ? reads : writes, isRead ? context.ip : hashed(context.ip));
    await next();
  };
}

/** An address is personal data: the store sees only its hash. */
const hashed = (address: string): string => createHash("sha256").update(address).digest("base64url");

async function consume(context: Context, limiter: RateLimiterAbstract, key: string): Promise<void> {
  const outcome = await limiter.consume(key).catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  });
  const resetSeconds = Math.max(1, Math.ceil(outcome.msBeforeNext / 1000));
  context.set("RateLimit-Limit", String(limiter.points));
  context.set("RateLimit-Remaining", String(outcome.remainingPoints));
  context.set("RateLimit-Reset", String(resetSeconds));
  if (outcome.consumedPoints > limiter.points) throw new Problem("rate-limited", { retryAfterSeconds: resetSeconds });
}
