import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { createApp, type App } from "./app";
import type { Config } from "./config";
import { migrateConnection } from "./migrate";
import { sandboxClock, systemClock } from "./platform/clock";
import { Problem } from "./platform/http/problem";
import { newId } from "./platform/ids";
import { createLog, describeError } from "./platform/log";
import { createMetrics } from "./platform/metrics";
import { openStore } from "./platform/store";

/** Time for running requests to finish when the process is told to stop. */
const DRAIN_MS = 10_000;
/** More than the longest address that gets an answer of its own, so that most too long ones get one too. */
const MAX_HEADER_BYTES = 32 * 1024;

export interface RunningServer {
  /** `http://host:port` as it listens. */
  url: string;
  app: App;
  /** Finishes running requests, then closes everything it opened. */
  stop(): Promise<void>;
}

/**
 * Opens the port at once; until the store answers and the first synchronisation is through, `/readyz` and public reads
 * say 503. In production the migration is a step of its own (`bin/migrate`), elsewhere it happens here.
 *
 * @throws Error when the port cannot be had.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = createLog(config.LOG_LEVEL, "server");
  const metrics = createMetrics();
  const clock = config.CLOCK === "sandbox" ? sandboxClock(config.sandboxUrl) : systemClock;
  const store = openStore(config, log);
  const migrated = store.opened.then(() =>
    config.NODE_ENV === "production" ? undefined : migrateConnection(store.connection),
  );
  migrated.catch((error: unknown) => log.error({ error: describeError(error) }, "migration failed"));
  const app = createApp({ config, store, clock, log, metrics });
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, requestTimeout: 60_000 }, (request, response) => {
    void app.callback(request, response);
  });
  server.on("clientError", answerClientError);
  const url = await listen(server, config).catch(async (error: unknown) => {
    app.catalogue.stop();
    await app.close();
    await store.close();
    throw error;
  });
  log.info({ url }, "listening");
  return {
    url,
    app,
    stop: async () => {
      app.endStreams();
      await drain(server);
      await app.close();
      app.catalogue.stop();
      clock.stop();
      await migrated.catch(() => undefined);
      await store.close();
    },
  };
}

function listen(server: Server, { PORT, HOST }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, HOST, () => {
      server.off("error", reject);
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : PORT;
      resolve(`http://${HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST}:${port}`);
    });
  });
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(hurry);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** What the HTTP parser refuses never reaches the app, and still gets a problem. */
function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new Problem(error.code === "HPE_HEADER_OVERFLOW" ? "uri-too-long" : "malformed-body");
  const body = JSON.stringify(problem.toBody(newId()));
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.code}`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
