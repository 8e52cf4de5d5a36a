import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrateStore, readConfig, startServer, type Config, type RunningServer } from "@yanta/bff";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import { EMPTY_WORLD, startSandbox, type RunningSandbox } from "@yanta/sandbox";
import mongoose from "mongoose";
import { call, eventually, type Answer } from "./service";
import { openTrialStaff } from "../../support/trialStaff";

/** A person of the sandbox with codes that have not been used. */
export interface TestPerson {
  openid: string;
  loginCode: string;
  oauthCode: string;
  phoneCode: string;
}

export interface SignInService {
  config: Config;
  database: TestDatabase;
  sandbox: RunningSandbox;
  server: RunningServer;
  ask(
    method: string,
    path: string,
    options?: { token?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  switchboard(method: string, path: string, body?: unknown): Promise<Answer>;
  person(draft: Record<string, unknown>): Promise<TestPerson>;
  /** Token of a resident who signs in by the mini-program. */
  residentToken(person: TestPerson): Promise<string>;
  /** Opens an account with the password `right-password` and signs it in. */
  staffToken(account: string, role: "clerk" | "supervisor" | "administrator", stationIds: string[]): Promise<string>;
  /** Moves the world's time and waits until the BFF knows. */
  moveClock(now: string): Promise<void>;
  /** Every document of the store, as one text. */
  dump(): Promise<string>;
  stop(): Promise<void>;
}

export const RIGHT_PASSWORD = "right-password";
/** The BFF asks the sandbox's clock five times a second. */
const CLOCK_MS = 700;

/** BFF, store and sandbox without a synchronised catalogue: all that signing in needs. */
export async function startSignIn(label: string, env: Record<string, string> = {}): Promise<SignInService> {
  const database = await freshDatabase(label);
  const sandbox = await startSandbox({ port: 0, world: EMPTY_WORLD });
  const keys = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
  const config = readConfig({
    NODE_ENV: "test",
    PORT: "0",
    HOST: "127.0.0.1",
    MONGODB_URI: database.uri,
    MONGODB_DATABASE: database.name,
    SANDBOX_PORT: String(sandbox.port),
    LOG_LEVEL: "fatal",
    RATE_LIMIT_PER_MINUTE: "0",
    CLOCK: "sandbox",
    CRYPTO_KEY_DIR: path.join(keys, "keys"),
    ...env,
  });
  await migrateStore(config);
  const server = await startServer(config);
  const ask: SignInService["ask"] = (method, at, { token, body, headers = {} } = {}) =>
    call(`${server.url}/api/v1${at}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  // The port opens before the store is reached.
  await eventually(
    () => ask("GET", "/me", { token: `yr_${"0".repeat(43)}` }),
    ({ status }) => status === 401,
  );
  const switchboard: SignInService["switchboard"] = (method, at, body) =>
    call(`${sandbox.url}/__sandbox${at}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const tokenFrom = async (answer: Promise<Answer>): Promise<string> => {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`not signed in: ${status} ${JSON.stringify(body)}`);
    return String(body["token"]);
  };
  return {
    config,
    database,
    sandbox,
    server,
    ask,
    switchboard,
    person: async (draft) => (await switchboard("POST", "/people", draft)).body as unknown as TestPerson,
    residentToken: (person) => tokenFrom(ask("POST", "/sessions", { body: { code: person.loginCode } })),
    staffToken: async (account, role, stationIds) => {
      await openTrialStaff(config, { account, role, stationIds, name: "李桂英", password: RIGHT_PASSWORD });
      return tokenFrom(ask("POST", "/staff/sessions", { body: { account, password: RIGHT_PASSWORD } }));
    },
    moveClock: async (now) => {
      await switchboard("PUT", "/clock", { now });
      await new Promise((resolve) => setTimeout(resolve, CLOCK_MS));
    },
    dump: () => dumpOf(config),
    stop: async () => {
      await server.stop();
      await sandbox.stop();
      await database.drop();
      await rm(keys, { recursive: true, force: true });
    },
  };
}

async function dumpOf({ MONGODB_URI = "", MONGODB_DATABASE }: Config): Promise<string> {
  const connection = await mongoose.createConnection(MONGODB_URI, { dbName: MONGODB_DATABASE }).asPromise();
  try {
    const collections = (await connection.db?.listCollections().toArray()) ?? [];
    const texts = collections.map(async ({ name }) =>
      JSON.stringify(await connection.collection(name).find().toArray()),
    );
    return (await Promise.all(texts)).join("\n");
  } finally {
    await connection.close();
  }
}
