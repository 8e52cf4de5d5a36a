import { once } from "node:events";
import { createServer } from "node:http";
import { describe, expect, test } from "@jest/globals";
import Koa from "koa";
import type { DisplayHub } from "./displayHub";
import { displayStream } from "./displayStream";
import type { QueueParts } from "./parts";

const PATH = "/api/v1/stations/S1/display/stream";

/** The stream over HTTP, fed by a hub that notes who comes and goes. */
async function serve(accepts: boolean) {
  const seen: string[] = [];
  const hub: DisplayHub = {
    watch: (stationId, screen, lastEventId) => {
      seen.push(`watch ${stationId} after ${lastEventId}`);
      screen.write("id: 8\nevent: display\ndata: {}\n\n");
      return Promise.resolve(accepts);
    },
    leave: (stationId) => void seen.push(`leave ${stationId}`),
    stop: () => undefined,
  };
  const stationById = new Map([["S1", {}]]);
  const parts = { catalogue: { current: () => ({ catalogue: { stationById } }) } } as unknown as QueueParts;
  const koa = new Koa();
  koa.silent = true;
  koa.use(async (context, next) => {
    await next().catch((error: { status: number }) => {
      context.status = error.status;
    });
  });
  koa.use(displayStream(parts, hub));
  const handle = koa.callback();
  const server = createServer((request, response) => void handle(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { seen, url: `http://127.0.0.1:${port}`, close };
}

describe("the screen's stream", () => {
  test("is an event stream that nobody may keep; it resumes, and ends when the screen goes", async () => {
    const { seen, url, close } = await serve(true);
    const abort = new AbortController();
    const response = await fetch(url + PATH, { signal: abort.signal, headers: { "Last-Event-ID": "7" } });
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(response.headers.get("cache-control")).toContain("no-store");
    const chunk = await response.body?.getReader().read();
    expect(Buffer.from(chunk?.value ?? []).toString()).toContain("event: display");
    abort.abort();
    for (let wait = 0; wait < 100 && seen.length < 2; wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(["watch S1 after 7", "leave S1"]);
    close();
  });

  test.each([
    { says: "a place that does not exist", path: PATH.replace("S1", "S2"), accepts: true, status: 404 },
    { says: "one screen too many", path: PATH, accepts: false, status: 503 },
  ])("refuses $says with $status", async ({ path, accepts, status }) => {
    const { url, close } = await serve(accepts);
    expect((await fetch(url + path)).status).toBe(status);
    close();
  });
});
