import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readConfig, startWorker, type Config, type RunningWorker } from "@yanta/bff";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import { buildWorld, PROVINCE_TABLES, startSandbox, type RunningSandbox, type WireRow } from "@yanta/sandbox";
import mongoose from "mongoose";
import { createProvince } from "../../bff/src/gateways/province";
import { createMetrics } from "../../bff/src/platform/metrics";
import { call } from "../api/support/service";

const TABLE = "service_hall_task";
/** Six pages of the exchange: enough for changes before, at and behind the page being read. */
const ROWS = 3_000;
/** Slow enough that a change falls between two pages. */
const LATENCY_MS = 150;

const inOrderOfChange = (rows: readonly WireRow[]) => [...rows].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
const orderKey = (row: WireRow): string => `${String(row["cd_time"])}|${row.row_guid}`;

const rows = inOrderOfChange(buildWorld().tables[TABLE].slice(0, ROWS));
let sandbox: RunningSandbox;
let database: TestDatabase;
let connection: mongoose.Connection;
let config: Config;
let worker: RunningWorker;

beforeAll(async () => {
  const empty = Object.fromEntries(PROVINCE_TABLES.map((table) => [table, []]));
  const tables = { ...buildWorld().tables, ...empty, [TABLE]: rows };
  sandbox = await startSandbox({ port: 0, world: { tables, communityPoints: [] } });
  database = await freshDatabase("mid_pass");
  connection = await mongoose.createConnection(database.uri, { dbName: database.name }).asPromise();
  config = readConfig({
    NODE_ENV: "test",
    MONGODB_URI: database.uri,
    MONGODB_DATABASE: database.name,
    SANDBOX_PORT: String(sandbox.port),
    LOG_LEVEL: "fatal",
    SYNC_INTERVAL_SECONDS: "1",
  });
  await put("/faults/province", { latencyMs: LATENCY_MS });
  worker = await startWorker(config);
}, 240_000);
afterAll(async () => {
  await worker.stop();
  await connection.close();
  await sandbox.stop();
  await database.drop();
});

/** A connection of its own: one that idles beside the slow province may be closed just when it is wanted again. */
const ALONE = { Connection: "close" };

async function put(path: string, body: unknown): Promise<void> {
  const headers = { "Content-Type": "application/json", ...ALONE };
  const url = `${sandbox.url}/__sandbox${path}`;
  const { status } = await call(url, { method: "PUT", headers, body: JSON.stringify(body) });
  expect(status).toBe(200);
}

interface PageAsked {
  since: string;
  pageNum: number;
}

/** Pages of the table that the worker has read since an instant. */
async function pagesRead(since: Date): Promise<PageAsked[]> {
  const { body } = await call(`${sandbox.url}/__sandbox/log/province?since=${since.toISOString()}`, {
    headers: ALONE,
  });
  const entries = body["items"] as { path: string; body: PageAsked }[];
  return entries.filter(({ path }) => path.endsWith(`/${TABLE}/page`)).map((entry) => entry.body);
}

/** Has more patience than a page or a run needs: the machine may be busy. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("did not come about");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const untilPage = (pageNum: number, since: Date) =>
  until(async () => (await pagesRead(since)).some((page) => page.pageNum === pageNum));

/** Until a run that started after the instant is through: all that the province had then must be in the store. */
const untilSynchronised = (after: Date) =>
  until(async () => {
    const publication = await connection.collection("publications").findOne();
    return publication !== null && publication["asOf"] >= after;
  });

/** What the province holds now, read at rest and without the worker. */
async function onTheWire(): Promise<unknown[]> {
  const { PROVINCE_APP_ID: appId, PROVINCE_SECRET: secret, PROVINCE_SIGN_TYPE: signType } = config;
  const credentials = { appId, secret, signType };
  const { provinceBaseUrl: baseUrl, PROVINCE_FIELD_KEY: fieldKey } = config;
  const province = createProvince({ baseUrl, credentials, fieldKey, metrics: createMetrics() });
  const documents = new Map<string, unknown>();
  for (let page = 1, isLast = false; !isLast; page += 1) {
    const answer = await province.changes("services", { since: "", page });
    for (const change of answer.changes) {
      if (change.type !== "put") continue;
      documents.set(change.rowId, { _id: change.rowId, ...change.record, changedAt: change.changedAt });
    }
    isLast = answer.isLast;
  }
  await province.close();
  return [...documents.keys()].sort().map((rowId) => documents.get(rowId));
}

const inTheStore = () => connection.collection("stationServices").find().sort({ _id: 1 }).toArray();

const moved = (from: number, count: number, floor: string) =>
  rows.slice(from, from + count).map((row) => ({ row_guid: row.row_guid, floor }));

/** Early rows go to the end of the list, and the rows behind them slip over the borders of the pages being read. */
async function changeEarlyRows(floor: string): Promise<void> {
  await put(`/rows/${TABLE}`, moved(0, 40, floor));
  await put(`/rows/${TABLE}`, [{ row_guid: rows[40]?.row_guid, cd_operation: "D" }]);
  await put(`/rows/${TABLE}`, [{ ...rows[41], row_guid: randomUUID(), floor }]);
  await put(`/rows/${TABLE}`, moved(20, 40, `${floor}东`));
}

describe("rows that change while they are being pulled page by page", () => {
  test("are all in the store after the first synchronisation, as are the rows they pushed over a page border", async () => {
    const begin = new Date(0);
    await untilPage(2, begin);
    await changeEarlyRows("9楼");
    await worker.firstSync;
    await untilSynchronised(new Date());
    const passes = (await pagesRead(begin)).filter(({ since, pageNum }) => since === "" && pageNum === 1);
    expect(passes.length).toBeGreaterThan(1);
    expect(await inTheStore()).toEqual(await onTheWire());
  }, 400_000);

  test("are all in the store after a later pull of many changed rows too", async () => {
    const begin = new Date();
    await put(`/rows/${TABLE}`, moved(100, 2_000, "3楼"));
    await untilPage(3, begin);
    await put(`/rows/${TABLE}`, moved(100, 60, "4楼"));
    await put(`/rows/${TABLE}`, moved(130, 60, "5楼"));
    await untilSynchronised(new Date());
    expect(await inTheStore()).toEqual(await onTheWire());
    expect((await inTheStore()).filter(({ floor }) => floor === "3楼")).toHaveLength(1_910);
  }, 400_000);
});
