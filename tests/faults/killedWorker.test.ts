import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import { startSandbox, type RunningSandbox } from "@yanta/sandbox";
import mongoose from "mongoose";
import { programOf } from "../support/program";

const { EJSON } = mongoose.mongo.BSON;
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
let program = "";
const databases: TestDatabase[] = [];
const connections: mongoose.Connection[] = [];
const children = new Set<ChildProcess>();

beforeAll(async () => {
  [sandbox, program] = await Promise.all([startSandbox({ port: 0 }), programOf("bff/src/bin/worker.ts")]);
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
  const child = spawn(process.execPath, [program], {
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

type Contents = Map<string, string>;

/** Every document as its text, by collection and id: forty thousand of them are compared in no time. */
async function contents(connection: mongoose.Connection): Promise<Contents> {
  const all: Contents = new Map();
  for (const name of COLLECTIONS) {
    for await (const document of connection.collection(name).find().sort({ _id: 1 })) {
      all.set(`${name}/${String(document._id)}`, EJSON.stringify(document));
    }
  }
  return all;
}

/** What one has and the other has not, or has otherwise. */
const differences = (one: Contents, other: Contents): [string, string | undefined][] =>
  [...new Set([...one.keys(), ...other.keys()])].flatMap((key): [string, string | undefined][] =>
    one.get(key) === other.get(key)
      ? []
      : [
          [key, one.get(key)],
          [key, other.get(key)],
        ],
  );

/** Pages that the province was asked for since the instant: the worker under test is its only caller. */
async function pagesSince(instant: Date): Promise<number> {
  const response = await fetch(`${sandbox.url}/__sandbox/log/province?since=${instant.toISOString()}`);
  return ((await response.json()) as { items: unknown[] }).items.length;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const MOST_PAGES = 3;
const MOST_DELAY_MS = 250;

/** Lets a worker ask for a few pages and kills it at a random moment of what it does with them. */
async function runAndKill(database: TestDatabase): Promise<void> {
  const startedAt = new Date();
  const pages = 1 + Math.floor(Math.random() * MOST_PAGES);
  const worker = startWorkerProcess(database);
  while ((await pagesSince(startedAt)) < pages) await pause(25);
  await pause(Math.random() * MOST_DELAY_MS);
  await kill(worker);
}

describe("a worker that is killed again and again during its first synchronisation", () => {
  test(`ends in the same documents as one that was left alone, over ${KILLS} kills`, async () => {
    const undisturbed = await aDatabase("undisturbed");
    const calm = startWorkerProcess(undisturbed.database);
    await untilPublished(undisturbed.connection);
    await kill(calm);
    const expected = await contents(undisturbed.connection);
    expect(expected.size).toBeGreaterThan(10_000);

    let kills = 0;
    // A synchronisation that comes to its end between kills is compared, and the next one begins from nothing.
    for (let run = 1; kills < KILLS; run += 1) {
      const disturbed = await aDatabase(`disturbed${run}`);
      const before = kills;
      for (; kills < KILLS && !(await isPublished(disturbed.connection)); kills += 1) {
        await runAndKill(disturbed.database);
      }
      const last = startWorkerProcess(disturbed.database);
      await untilPublished(disturbed.connection);
      await kill(last);
      expect(kills).toBeGreaterThan(before);
      expect(differences(await contents(disturbed.connection), expected)).toEqual([]);
    }
    expect(kills).toBe(KILLS);
  }, 400_000);
});
