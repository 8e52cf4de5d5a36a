import compress from "koa-compress";
import type { Context, Middleware, Next } from "koa";

/** Below this, packing costs more time than the bytes it saves. */
const THRESHOLD_BYTES = 8 * 1024;
const squeeze = compress({ threshold: THRESHOLD_BYTES, br: false });

/** Packs large answers only: the library costs 9 µs even on those it leaves alone, so it does not see them. */
export const compressLargeAnswers: Middleware = async (context: Context, next: Next) => {
  await next();
  if (context.method !== "HEAD" && (context.length ?? 0) >= THRESHOLD_BYTES)
    await squeeze(context, () => Promise.resolve());
};
