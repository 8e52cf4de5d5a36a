import { readConfig, startServer, startWorker, type Config, type RunningServer, type RunningWorker } from "@yanta/bff";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import { startSandbox, type RunningSandbox, type World } from "@yanta/sandbox";
import mongoose from "mongoose";
import { keepPastTheDate } from "../../support/storeClock";
import { smallWorld } from "./smallWorld";

/** Ten in the morning of an ordinary Tuesday. */
export const TUESDAY_TEN = "2026-11-24T10:00:00+08:00";

export interface TestService {
  config: Config;
  database: TestDatabase;
  sandbox: RunningSandbox;
  server: RunningServer;
  worker: RunningWorker;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Asks the sandbox's switchboard. */
  sandboxPut(path: string, body: unknown): Promise<void>;
  sandboxDelete(path: string): Promise<void>;
  stop(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  // The tests parse it by the contract or compare it whole.
  body: Record<string, unknown>;
}

interface ServiceOptions {
  label: string;
  world?: World;
  env?: Record<string, string>;
}

/** The whole chain on free ports and a database of its own: sandbox → worker → store → BFF, synchronised once. */
export async function startService({ label, world, env = {} }: ServiceOptions): Promise<TestService> {
  const database = await freshDatabase(label);
  const sandbox = await startSandbox({ port: 0, world: world ?? smallWorld() });
  const config = readConfig({
    NODE_ENV: "test",
    PORT: "0",
    HOST: "127.0.0.1",
    MONGODB_URI: database.uri,
    MONGODB_DATABASE: database.name,
    SANDBOX_PORT: String(sandbox.port),
    LOG_LEVEL: "fatal",
    // A file that changes what the province has asks for it every second; for all others that is wasted work.
    SYNC_INTERVAL_SECONDS: "20",
    RATE_LIMIT_PER_MINUTE: "0",
    CLOCK: "sandbox",
    ...env,
  });
  await putJson(`${sandbox.url}/__sandbox/clock`, { now: TUESDAY_TEN });
  const server = await startServer(config);
  const worker = await startWorker(config);
  await worker.firstSync;
  await letTheStoreKeep(config);
  await server.app.catalogue.refresh();
  return {
    config,
    database,
    sandbox,
    server,
    worker,
    get: (path, headers = {}) => call(`${server.url}/api/v1${path}`, { headers }),
    post: (path, body, headers = {}) =>
      call(`${server.url}/api/v1${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    sandboxPut: (path, body) => putJson(`${sandbox.url}/__sandbox${path}`, body),
    sandboxDelete: async (path) => {
      await fetch(`${sandbox.url}/__sandbox${path}`, { method: "DELETE" });
    },
    stop: async () => {
      await worker.stop();
      await server.stop();
      await sandbox.stop();
      await database.drop();
    },
  };
}

async function letTheStoreKeep({ MONGODB_URI = "", MONGODB_DATABASE: dbName }: Config): Promise<void> {
  const connection = await mongoose.createConnection(MONGODB_URI, { dbName }).asPromise();
  await keepPastTheDate(connection).finally(() => connection.close());
}

export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
}

async function putJson(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
}

/** Waits until a fact about the service holds; fails with the last state seen after `timeoutMs`. */
export async function eventually<State>(
  look: () => Promise<State>,
  holds: (state: State) => boolean,
  timeoutMs = 10_000,
): Promise<State> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const state = await look();
    if (holds(state)) return state;
    if (Date.now() > deadline) throw new Error(`did not come about; last seen: ${JSON.stringify(state).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
