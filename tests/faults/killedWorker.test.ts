import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import { startSandbox, type RunningSandbox } from "@yanta/sandbox";
import mongoose from "mongoose";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const KILLS = 20;
/** What residents are answered from. The state of the pull itself differs by nature. */
const COLLECTIONS = [
  "items",
  "itemExtends",
  "itemMaterials",
  "itemFees",
  "itemQuestions",
  "stations",
  "stationServices",
  "quarantine",
];

let sandbox: RunningSandbox;
const databases: TestDatabase[] = [];
const connections: mongoose.Connection[] = [];
const children = new Set<ChildProcess>();

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const connection of connections) await connection.close();
  for (const database of databases) await database.drop();
  await sandbox.stop();
});

async function aDatabase(label: string) {
  const database = await freshDatabase(label);
  const connection = await mongoose.createConnection(database.uri, { dbName: database.name }).asPromise();
  databases.push(database);
  connections.push(connection);
  return { database, connection };
}

function startWorkerProcess(database: TestDatabase): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "bff/src/bin/worker.ts")], {
    cwd: root,
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      MONGODB_URI: database.uri,
      MONGODB_DATABASE: database.name,
      PROVINCE_BASE_URL: `${sandbox.url}/province`,
      LOG_LEVEL: "silent",
      SYNC_INTERVAL_SECONDS: "1",
    },
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

const isPublished = async (connection: mongoose.Connection) =>
  (await connection.collection("publications").countDocuments()) > 0;

async function untilPublished(connection: mongoose.Connection): Promise<void> {
  while (!(await isPublished(connection))) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function contents(connection: mongoose.Connection) {
  const all: Record<string, unknown[]> = {};
  for (const name of COLLECTIONS) all[name] = await connection.collection(name).find().sort({ _id: 1 }).toArray();
  return all;
}

/** Documents stored so far: tells how far a killed worker had come. */
const stored = async (connection: mongoose.Connection): Promise<number> => {
  const counts = await Promise.all(COLLECTIONS.map((name) => connection.collection(name).countDocuments()));
  return counts.reduce((sum, count) => sum + count, 0);
};

describe("a worker that is killed again and again during its first synchronisation", () => {
  test("ends in the same documents as one that was left alone", async () => {
    const undisturbed = await aDatabase("undisturbed");
    const calm = startWorkerProcess(undisturbed.database);
    await untilPublished(undisturbed.connection);
    await kill(calm);

    const disturbed = await aDatabase("disturbed");
    const progress: number[] = [];
    for (let round = 0; round < KILLS && !(await isPublished(disturbed.connection)); round += 1) {
      const worker = startWorkerProcess(disturbed.database);
      const before = await stored(disturbed.connection);
      // The process needs about a second to start; the kill falls somewhere into the work after it.
      while ((await stored(disturbed.connection)) === before && !(await isPublished(disturbed.connection))) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
      await kill(worker);
      progress.push(await stored(disturbed.connection));
    }
    const last = startWorkerProcess(disturbed.database);
    await untilPublished(disturbed.connection);
    await kill(last);

    expect(progress.length).toBeGreaterThan(5);
    expect(await contents(disturbed.connection)).toEqual(await contents(undisturbed.connection));
  }, 400_000);
});
