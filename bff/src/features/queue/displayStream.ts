import { PassThrough } from "node:stream";
import { API_BASE, StationId } from "@yanta/types";
import type { Context, Middleware, Next } from "koa";
import { Problem } from "../../platform/http/problem";
import type { DisplayHub, Screen } from "./displayHub";
import type { QueueParts } from "./parts";
import { stationById } from "./service/hall";

const PATH = new RegExp(`^${API_BASE}/stations/([^/]+)/display/stream$`);

/**
 * `GET /stations/:stationId/display/stream`: server-sent events (WHATWG HTML, "Server-sent events"), open to anyone.
 * `event: display` carries a HallDisplay, `event: heartbeat` comes every 10 s; `Last-Event-ID` is understood.
 *
 * @throws Problem station-not-found, temporarily-unavailable when this process has too many screens.
 */
export function displayStream(parts: QueueParts, hub: DisplayHub): Middleware {
  return async (context: Context, next: Next) => {
    const stationId = PATH.exec(context.path)?.[1];
    if (stationId === undefined || context.method !== "GET") return next();
    context.state.route = "/stations/:stationId/display/stream";
    if (!StationId.safeParse(stationId).success) throw new Problem("station-not-found");
    stationById(parts, stationId);
    const body = new PassThrough();
    const screen: Screen = {
      write: (text) => void body.write(text),
      backlog: () => body.writableLength + context.res.writableLength,
      end: () => void body.end(),
    };
    if (!(await hub.watch(stationId, screen, context.get("Last-Event-ID")))) {
      throw new Problem("temporarily-unavailable", { retryAfterSeconds: 10 });
    }
    context.res.once("close", () => {
      hub.leave(stationId, screen);
      body.destroy();
    });
    // Proxies must neither keep nor gather what is written.
    context.set({ "Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no" });
    context.status = 200;
    context.type = "text/event-stream";
    context.body = body;
  };
}
