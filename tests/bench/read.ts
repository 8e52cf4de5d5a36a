import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import mongoose from "mongoose";
import { readQuestions } from "../search/questions";
import { DISTRICT, fillStore, PLACES } from "./readData";
import { measureReads, startProcess, stopProcess, type Measured, type Served } from "./readProcess";

/** Public reads of the BFF against a bare `node:http` with answers of the same size, at 1×, 10× and 100× the data. */
const SCALES = [1, 10, 100];
const ROUNDS = 3;
/** Reads of one round; the bare server answers so fast that its CPU time needs more of them to be told in ticks. */
const READS = { bff: 400, bare: 4_000 };
/** Before the first round, so that the compiler has seen the code. */
const WARM_UP_READS = 800;
/** How much more CPU one read may cost at 10× and 100× the data than at 1×. */
const MOST = { nearest: 2, search: 3 };

type Kind = keyof typeof MOST;

const nearPaths = Array.from({ length: 50 }, (_, index) => {
  const longitude = (108.9 + 0.08 * ((index * 0.618) % 1)).toFixed(5);
  const latitude = (34.19 + 0.06 * ((index * 0.414) % 1)).toFixed(5);
  return `/api/v1/stations?near=${longitude},${latitude}`;
});
const searchPaths = readQuestions("test")
  .filter(({ kind }) => kind === "plain")
  .slice(0, 50)
  .map(({ q }) => `/api/v1/items?q=${encodeURIComponent(q)}`);
const PATHS: Record<Kind, string[]> = { nearest: nearPaths, search: searchPaths };
const KINDS = Object.keys(PATHS) as Kind[];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function startAt(scale: number, dataDir: string): Promise<{ served: Served; database: TestDatabase }> {
  const database = await freshDatabase(`bench_read_${scale}`);
  const connection = await mongoose.createConnection(database.uri, { dbName: database.name }).asPromise();
  const startedAt = performance.now();
  const rows = await fillStore(connection, scale);
  await connection.close();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`${scale}×: ${PLACES * scale} places of the district, ${rows} rows in the store, filled in ${seconds} s`);
  const served = await startProcess("readServer.ts", {
    NODE_ENV: "test",
    PORT: "0",
    HOST: "127.0.0.1",
    MONGODB_URI: database.uri,
    MONGODB_DATABASE: database.name,
    DATA_DIR: dataDir,
    DISTRICT_CODE: DISTRICT,
    RATE_LIMIT_PER_MINUTE: "0",
  });
  return { served, database };
}

/** The same addresses with the very texts that the BFF answers at 1×. */
async function startBare(bff: Served): Promise<Served> {
  const answers: [string, string][] = [];
  for (const one of [...nearPaths, ...searchPaths]) answers.push([one, await (await fetch(bff.url + one)).text()]);
  return startProcess("bareServer.ts", {}, answers);
}

type Name = "bare" | `${number}`;
type Results = Record<Kind, Map<Name, Measured>>;

/** Rounds take turns over all servers, so that all share the machine's mood. */
async function measureAll(servers: ReadonlyMap<Name, Served>): Promise<Results> {
  const results: Results = { nearest: new Map(), search: new Map() };
  for (const kind of KINDS) {
    const rounds = new Map<Name, Measured[]>();
    for (const server of servers.values()) await measureReads(server, PATHS[kind], WARM_UP_READS);
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      for (const [name, server] of servers) {
        const measured = await measureReads(server, PATHS[kind], name === "bare" ? READS.bare : READS.bff);
        rounds.set(name, [...(rounds.get(name) ?? []), measured]);
      }
    }
    for (const [name, all] of rounds) results[kind].set(name, medianOf(all));
  }
  return results;
}

const medianOf = (all: readonly Measured[]): Measured => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p99Ms: median(all.map(({ p99Ms }) => p99Ms)),
  cpuUs: median(all.map(({ cpuUs }) => cpuUs)),
});

/** Prints one kind's rows and tells the scales at which a read costs too much. */
function report(kind: Kind, results: ReadonlyMap<Name, Measured>): string[] {
  const bare = results.get("bare");
  const base = results.get("1");
  if (bare === undefined || base === undefined) throw new Error("a server was not measured");
  const tooDear: string[] = [];
  for (const [name, { perSecond, p99Ms, cpuUs }] of results) {
    const growth = cpuUs / base.cpuUs;
    if (name !== "bare" && growth > MOST[kind]) tooDear.push(`${kind} at ${name}×`);
    const cells = [
      perSecond.toFixed(0),
      (perSecond / bare.perSecond).toFixed(2),
      p99Ms.toFixed(1),
      (p99Ms / bare.p99Ms).toFixed(2),
      cpuUs.toFixed(0),
      name === "bare" ? "" : growth.toFixed(2),
    ];
    const row = cells.map((cell) => cell.padStart(10)).join("");
    console.log(`${kind.padEnd(9)}${(name === "bare" ? "bare http" : `BFF ${name}×`).padEnd(10)}${row}`);
  }
  return tooDear;
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "bench-read-"));
  const started: { served: Served; database: TestDatabase }[] = [];
  const servers = new Map<Name, Served>();
  try {
    for (const scale of SCALES) {
      const one = await startAt(scale, dataDir);
      started.push(one);
      servers.set(`${scale}`, one.served);
    }
    const [first] = started;
    if (first === undefined) return;
    servers.set("bare", await startBare(first.served));
    const results = await measureAll(servers);
    const heads = ["reads/s", "to bare", "p99 ms", "to bare", "CPU µs", "to 1×"];
    console.log(`${"".padEnd(19)}${heads.map((head) => head.padStart(10)).join("")}`);
    const tooDear = KINDS.flatMap((kind) => report(kind, results[kind]));
    if (tooDear.length === 0) return;
    console.error(`costs too much more than at 1×: ${tooDear.join(", ")}`);
    process.exitCode = 1;
  } finally {
    for (const server of servers.values()) await stopProcess(server);
    for (const { database } of started) await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
