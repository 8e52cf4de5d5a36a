import { createHash } from "node:crypto";
import type { Context, Middleware, Next } from "koa";
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";
import { actorKey, type Actor } from "../actor";
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
 * Limits per minute, by who is signed in, else by client address: a hall's network gives everybody in it one address, and
 * must not stop the counters because residents are busy. A token says only who claims to call, so requests that carry one
 * are counted when their session has been found (`countActor`); those whose session is none count against the address, or
 * made-up tokens would be a way round every limit. Reads are counted in this process: asking the store would make every read
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
    const count = (key: string) => consume(context, isRead ? reads : writes, isRead ? key : hashed(key));
    if (context.get("Authorization") === "") {
      await count(context.ip);
      return next();
    }
    let isCounted = false;
    const counting: Counting = async (actor) => {
      isCounted = true;
      await count(actor.kind === "anyone" ? context.ip : actorKey(actor));
    };
    context.state.countActor = counting;
    try {
      await next();
    } finally {
      if (!isCounted) await count(context.ip);
    }
  };
}

type Counting = (actor: Actor) => Promise<void>;

/**
 * Counts a request against whoever makes it; once it is known who that is.
 *
 * @throws Problem rate-limited
 */
export async function countActor(context: Context, actor: Actor): Promise<void> {
  const counting: Counting | undefined = context.state.countActor;
  await counting?.(actor);
}

/** An address is personal data: the store sees only its hash. */
const hashed = (key: string): string => createHash("sha256").update(key).digest("base64url");

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
