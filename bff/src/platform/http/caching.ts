import { createHash } from "node:crypto";
import type { Context } from "koa";

/**
 * Answers a public read: JSON with an ETag, to be kept `cacheSeconds`, and 304 when the caller has that very answer.
 * The tag is weak, because a proxy or our own compression may encode the same answer differently.
 */
export function answerCacheable(context: Context, body: unknown, cacheSeconds: number): void {
  const text = JSON.stringify(body);
  context.set("Cache-Control", `public, max-age=${cacheSeconds}`);
  context.set("ETag", `W/"${createHash("sha1").update(text).digest("base64url")}"`);
  context.status = 200;
  if (context.fresh) {
    context.status = 304;
    return;
  }
  context.type = "application/json";
  context.body = text;
}
