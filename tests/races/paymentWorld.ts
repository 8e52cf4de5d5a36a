import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freshDatabase } from "@yanta/local-store/testing";
import { EMPTY_WORLD, startSandbox } from "@yanta/sandbox";
import type { Connection } from "mongoose";
import { paymentModels, type PaymentParts } from "../../bff/src/features/payments";
import { cryptoModels } from "../../bff/src/platform/crypto";
import { idempotencyModel } from "../../bff/src/platform/idempotency";
import { migrate } from "../../bff/src/platform/migrations";
import { connectTo } from "../support/bookingWorld";
import { freePort, killableProcess } from "../support/killableProcess";
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
  const bff = killableProcess("tests/races/paymentProcess.ts", args);
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
    start: bff.start,
    kill: bff.kill,
    close: async () => {
      await bff.kill();
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
