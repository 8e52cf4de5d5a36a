import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freshDatabase } from "@yanta/local-store/testing";
import { EMPTY_WORLD, startSandbox } from "@yanta/sandbox";
import type { Connection } from "mongoose";
import { paymentModels, type PaymentParts } from "../../bff/src/features/payments";
import { cryptoModels } from "../../bff/src/platform/crypto";
import { idempotencyModel } from "../../bff/src/platform/idempotency";
import { migrate } from "../../bff/src/platform/migrations";
import { connectTo } from "../support/bookingWorld";
import { programOf } from "../support/program";
import { partsFor } from "./paymentParts";

/** Time runs faster there, so that minutes of waiting are seconds. */
const SPEED = 20;
export interface PaymentWorld {
  connection: Connection;
  parts: PaymentParts;
  now(): Date;
  /** Lets so many milliseconds of the world's time pass at once. */
  skip(ms: number): void;
  switchboard(method: string, at: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  /** Asks the BFF; status 0 when nobody was there. */
  ask(method: string, at: string, asked: Asked): Promise<{ status: number; body: Record<string, unknown> }>;
  start(): Promise<void>;
  /** Without warning. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface Asked {
  token: string;
  body?: unknown;
  key?: string;
}

/** A store, WeChat Pay, and a BFF at an address that stays the same however often it dies. @param begins - ISO instant */
export async function paymentWorld(begins: string): Promise<PaymentWorld> {
  const database = await freshDatabase("payment_proof");
  const folder = await mkdtemp(path.join(tmpdir(), "yanta-pay-"));
  const [payKeyDir, cryptoKeyDir] = [path.join(folder, "pay"), path.join(folder, "keys")];
  const startedAt = Date.now();
  let base = Date.parse(begins);
  const now = (): Date => new Date(base + (Date.now() - startedAt) * SPEED);
  const sandbox = await startSandbox({ port: 0, world: EMPTY_WORLD, payKeyDir, clock: now });
  const connection = await connectTo(database.uri);
  await migrate([...paymentModels(connection), ...cryptoModels(connection), idempotencyModel(connection)]);
  const parts = partsFor({ connection, sandboxUrl: sandbox.url, payKeyDir, cryptoKeyDir });
  const port = await freePort();
  const args = [database.uri, sandbox.url, String(port), payKeyDir, cryptoKeyDir];
  let child: ChildProcess | null = null;
  const kill = async (): Promise<void> => {
    const dying = child;
    child = null;
    if (dying !== null) await killNow(dying);
  };
  return {
    connection,
    parts,
    now,
    skip: (ms) => {
      base += ms;
    },
    switchboard: (method, at, body) => call(`${sandbox.url}/__sandbox${at}`, { method, ...jsonOf(body) }),
    ask: (method, at, { token, body, key }) =>
      call(`http://127.0.0.1:${port}/api/v1${at}`, {
        method,
        ...jsonOf(body),
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...(key === undefined ? {} : { "Idempotency-Key": key }),
        },
        signal: AbortSignal.timeout(20_000),
      }),
    start: async () => {
      child = await startBff(args);
    },
    kill,
    close: async () => {
      await kill();
      await parts.pay.close();
      await sandbox.stop();
      await connection.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const jsonOf = (body: unknown): { body?: string } => (body === undefined ? {} : { body: JSON.stringify(body) });

async function call(url: string, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
  } catch {
    return { status: 0, body: {} };
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function startBff(args: readonly string[]): Promise<ChildProcess> {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const command = [await programOf(path.join(here, "paymentProcess.ts")), ...args];
  const options = { cwd: path.resolve(here, "../.."), env: { ...process.env, NODE_OPTIONS: "" } };
  const child = spawn(process.execPath, command, { ...options, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.stdout.once("data", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`the BFF ended with ${String(code)} before it was ready`)));
  });
}

function killNow(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
