import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { MongoClient } from "mongodb";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { identityOf, isRunning } from "../lock/processIdentity";
import type { Store } from "../startStore";
import { START_TIMEOUT_MS } from "./contractDatabase";
import { engineIsOurs, newDataDir, ownStore, removeDataDir } from "./ownStore";

const CLI = path.join(path.dirname(fileURLToPath(import.meta.url)), "../cli.ts");
const describeOwn = engineIsOurs ? describe : describe.skip;

/** Opens a connection for one piece of work; a store that is killed under it must not fail the test by itself. */
async function withRows<T>(store: Store, work: (rows: ReturnType<typeof rowsOf>) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(store.uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    return await work(rowsOf(client));
  } finally {
    await client.close();
  }
}
const rowsOf = (client: MongoClient) => client.db("lifecycle").collection<{ _id: number | string }>("rows");

describeOwn("a store on a data folder", () => {
  let dataDir = "";
  const started: Store[] = [];
  const start = async (options: { dataDir?: string } = {}): Promise<Store> => {
    const store = await ownStore({ dataDir, ...options });
    started.push(store);
    return store;
  };

  // One folder for all tests: making a cluster is the dearest step, and each test leaves it fit for the next.
  beforeAll(() => {
    dataDir = newDataDir();
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((store) => store.stop()));
  }, START_TIMEOUT_MS);
  afterAll(() => removeDataDir(dataDir));

  test(
    "keeps its data over a stop and a start, and stops everything it started",
    async () => {
      const first = await start();
      await withRows(first, (rows) => rows.insertOne({ _id: "kept" }));
      await first.stop();
      await first.stop();
      expect(processesOn(dataDir)).toEqual([]);
      const second = await start();
      expect(await withRows(second, (rows) => rows.findOne({ _id: "kept" }))).toEqual({ _id: "kept" });
    },
    START_TIMEOUT_MS,
  );

  test(
    "is refused while another runs there, and runs beside one on another folder",
    async () => {
      const first = await start();
      await expect(start()).rejects.toThrow(/^The database in .* is already running \(process \d+\); stop it, or/);
      const second = await start({ dataDir: path.join(dataDir, "other") });
      await withRows(first, (rows) => rows.insertOne({ _id: "first" }));
      expect(await withRows(second, (rows) => rows.findOne({ _id: "first" }))).toBeNull();
      await second.stop();
      expect(await withRows(first, (rows) => rows.findOne({ _id: "first" }))).toEqual({ _id: "first" });
    },
    START_TIMEOUT_MS,
  );

  test(
    "loses no acknowledged write when its engine is killed, and starts again by itself",
    async () => {
      const first = await start();
      const acknowledged = await insertUntilKilled(first);
      expect(acknowledged.length).toBeGreaterThan(50);
      const second = await start();
      const kept = await withRows(second, async (rows) => (await rows.find().toArray()).map(({ _id }) => _id));
      expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
    },
    START_TIMEOUT_MS,
  );

  test(
    "starts over what a crash of the machine has left: locks that name processes of today",
    async () => {
      const cluster = path.join(dataDir, "postgres");
      if (existsSync(cluster)) writeFileSync(path.join(cluster, "postmaster.pid"), `${process.ppid}\n${cluster}\n`);
      writeFileSync(path.join(dataDir, "store.lock"), JSON.stringify({ pid: process.ppid, startTicks: "1" }));
      const store = await start();
      expect(await withRows(store, (rows) => rows.findOne({ _id: "kept" }))).toEqual({ _id: "kept" });
    },
    START_TIMEOUT_MS,
  );

  test(
    "goes on after its folder was moved, even to a path that is too long for a socket",
    async () => {
      const long = path.join(newDataDir(), "a-folder-with-quite-a-long-name".repeat(4));
      renameSync(dataDir, long);
      const store = await start({ dataDir: long });
      expect(await withRows(store, (rows) => rows.findOne({ _id: "kept" }))).toEqual({ _id: "kept" });
      await store.stop();
      renameSync(long, dataDir);
      removeDataDir(path.dirname(long));
    },
    START_TIMEOUT_MS,
  );

  test(
    "does not outlive the process that started it, even one that is killed",
    async () => {
      const parent = spawn(process.execPath, ["--import", "tsx", CLI, "--data-dir", dataDir], {
        cwd: path.dirname(CLI),
        env: { ...process.env, NODE_OPTIONS: "" },
        stdio: ["ignore", "pipe", "inherit"],
      });
      const uri = await new Promise<string>((resolve) =>
        parent.stdout.once("data", (line) => resolve(String(line).trim())),
      );
      expect(uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\//);
      expect(processesOn(dataDir).length).toBeGreaterThan(2);
      parent.kill("SIGKILL");
      for (let tries = 0; tries < 100 && processesOn(dataDir).length > 0; tries++) await pause(100);
      expect(processesOn(dataDir)).toEqual([]);
      const next = await start();
      expect(await withRows(next, (rows) => rows.findOne({ _id: "kept" }))).toEqual({ _id: "kept" });
    },
    START_TIMEOUT_MS,
  );

  test(
    "in a port that is taken is refused in one sentence",
    async () => {
      const first = await start();
      const port = Number(/:(\d+)\//.exec(first.uri)?.[1]);
      const second = ownStore({ dataDir: path.join(dataDir, "other"), port });
      await expect(second).rejects.toThrow(new RegExp(`^Port ${port}.* in use`));
      expect(processesOn(path.join(dataDir, "other"))).toEqual([]);
    },
    START_TIMEOUT_MS,
  );
});

/** Eight writers insert until the engine is killed under them; gives the ids whose insert was acknowledged. */
async function insertUntilKilled(store: Store): Promise<(number | string)[]> {
  const acknowledged: number[] = [];
  const client = await MongoClient.connect(store.uri, { serverSelectionTimeoutMS: 300, socketTimeoutMS: 2_000 });
  let next = 0;
  const writeOn = async (): Promise<void> => {
    for (;;) {
      const id = next++;
      await rowsOf(client).insertOne({ _id: id });
      acknowledged.push(id);
    }
  };
  const writers = Promise.allSettled(Array.from({ length: 8 }, writeOn));
  for (let tries = 0; tries < 200 && acknowledged.length < 300; tries++) await pause(20);
  await store.crash?.();
  await writers;
  await client.close();
  return acknowledged;
}

/** Numbers of living processes that name a folder in their command line. */
function processesOn(folder: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && isRunning(identityOf(pid)) && commandOf(pid).includes(folder));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
