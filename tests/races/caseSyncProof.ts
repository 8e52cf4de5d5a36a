import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import { EMPTY_WORLD, startSandbox, type RunningSandbox } from "@yanta/sandbox";
import mongoose, { type Connection } from "mongoose";
import { synchroniseCases } from "../support/caseProcess";
import { migrateCases } from "../support/caseWorld";
import { bareInsertsPerSecond } from "./bareInserts";
import { WorkerProcess } from "./workerProcess";

export interface CaseSyncOptions {
  cases: number;
  stepsPerCase: number;
  kills: number;
  /** Undisturbed runs in a process of their own, whose memory is watched; else in this one, which is quicker. */
  watchesMemory: boolean;
}

export interface CaseSyncProof {
  rows: number;
  seconds: number;
  rowsPerSecond: number;
  /** Rows a second, beside bare inserts of the same steps into the same store; not measured in a quick run. */
  ratioToBareInserts: number;
  /** Megabytes after a collection of garbage, at a quarter of the way and at the end; 0 when it was too short to say. */
  heapAtQuarter: number;
  heapAtEnd: number;
  kills: number;
  /** Collections that ended in other documents than those of the undisturbed run. */
  differing: string[];
  counts: Record<string, number>;
}

const COLLECTIONS = ["cases", "caseSteps", "casePauses", "caseResults", "quarantine"];
const PAGE_SIZE = 500;
const MOST_DELAY_MS = 120;

interface Bench {
  sandbox: RunningSandbox;
  keyFolder: string;
}

/**
 * Synchronises generated cases twice: once undisturbed, once by workers that are killed (SIGKILL) at random moments while
 * rows change at the province; lets both catch up, and compares what they ended in.
 */
export async function proveCaseSync(options: CaseSyncOptions): Promise<CaseSyncProof> {
  const { cases, stepsPerCase } = options;
  const folder = await mkdtemp(path.join(tmpdir(), "yanta-cases-"));
  const bulkCases = { cases, stepsPerCase };
  const sandbox = await startSandbox({ port: 0, world: EMPTY_WORLD, payKeyDir: path.join(folder, "pay"), bulkCases });
  const bench = { sandbox, keyFolder: path.join(folder, "keys") };
  const [calm, disturbed] = [await openDatabase("cases_calm"), await openDatabase("cases_killed")];
  try {
    const run = await runToEnd(bench, calm.database, options.watchesMemory);
    const bare = options.watchesMemory ? await bareInsertsPerSecond(calm.connection, cases * stepsPerCase) : Number.NaN;
    const kills = await runWithKills(bench, disturbed.database, options);
    // What changed while the second one ran reaches the first one too.
    await runToEnd(bench, calm.database, false);
    await runToEnd(bench, disturbed.database, false);
    const [ends, otherEnds] = [await digests(calm.connection), await digests(disturbed.connection)];
    const rows = Object.values(run.counts).reduce((sum, count) => sum + count, 0);
    const rowsPerSecond = rows / run.seconds;
    return {
      rows,
      seconds: run.seconds,
      rowsPerSecond,
      ratioToBareInserts: rowsPerSecond / bare,
      heapAtQuarter: run.heap.at(Math.floor(run.heap.length / 4)) ?? 0,
      heapAtEnd: run.heap.at(-1) ?? 0,
      kills,
      differing: COLLECTIONS.filter((name) => ends.get(name) !== otherEnds.get(name)),
      counts: run.counts,
    };
  } finally {
    for (const { connection, database } of [calm, disturbed]) {
      await connection.close();
      await database.drop();
    }
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openDatabase(label: string): Promise<{ database: TestDatabase; connection: Connection }> {
  const database = await freshDatabase(label);
  const connection = await mongoose.createConnection(database.uri).asPromise();
  await migrateCases(connection);
  return { database, connection };
}

const startWorker = ({ sandbox, keyFolder }: Bench, { uri }: TestDatabase, onLine: (line: string) => void) =>
  WorkerProcess.start("./caseSyncProcess.ts", [uri, sandbox.url, keyFolder], onLine);

async function runToEnd(bench: Bench, database: TestDatabase, watchesMemory: boolean) {
  const { sandbox, keyFolder } = bench;
  const run = watchesMemory
    ? await runWatched(bench, database)
    : { heap: [], seconds: await synchroniseCases({ uri: database.uri, sandboxUrl: sandbox.url, keyFolder }) };
  const connection = await mongoose.createConnection(database.uri).asPromise();
  const counted = COLLECTIONS.map(async (name) => [name, await connection.collection(name).countDocuments()] as const);
  const counts = Object.fromEntries(await Promise.all(counted));
  await connection.close();
  return { ...run, counts };
}

async function runWatched(bench: Bench, database: TestDatabase): Promise<{ heap: number[]; seconds: number }> {
  const heap: number[] = [];
  let seconds = 0;
  const worker = await startWorker(bench, database, (line) => {
    const [what, value] = line.split(" ");
    if (what === "heap") heap.push(Number(value));
    if (what === "done") seconds = Number(value);
  });
  if ((await worker.gone) !== 0) throw new Error("the synchronisation did not come to its end");
  return { heap, seconds };
}

/** Kills the worker at a random moment of the work on a random page, and changes some rows meanwhile. */
async function runWithKills(bench: Bench, database: TestDatabase, options: CaseSyncOptions): Promise<number> {
  const { cases, stepsPerCase, kills } = options;
  const pages = Math.ceil((cases * (stepsPerCase + 2)) / PAGE_SIZE);
  const each = Math.max(1, Math.floor(pages / (kills + 1)));
  for (let kill = 0; kill < kills; kill += 1) {
    const wanted = 1 + Math.floor(Math.random() * each);
    let reached: () => void = () => undefined;
    const atPage = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let seen = 0;
    const worker = await startWorker(bench, database, (line) => {
      seen += Number(line === "page");
      if (seen >= wanted || line.startsWith("done")) reached();
    });
    await Promise.race([atPage, worker.gone]);
    await changeRows(bench.sandbox, kill, options);
    await sleep(Math.random() * MOST_DELAY_MS);
    await worker.kill();
  }
  return kills;
}

/** A step is corrected, one is taken back, a case changes hands: rows leave their places for the end of the list. */
async function changeRows(
  { url }: RunningSandbox,
  kill: number,
  { cases, stepsPerCase }: CaseSyncOptions,
): Promise<void> {
  const steps = cases * stepsPerCase;
  const guid = (prefix: string, index: number) => `${prefix}-${String(index).padStart(9, "0")}`;
  const at = (part: number) => Math.floor(((kill * 37 + part * 11) % 97) * (steps / 97));
  const put = (table: string, rows: object[]) =>
    fetch(`${url}/__sandbox/rows/${table}`, { method: "PUT", body: JSON.stringify(rows) });
  await put("pro_process", [
    { row_guid: guid("gp", at(1)), event_start_time: "2026-11-20 10:00:00", handle_explain: `更正${kill}` },
    { row_guid: guid("gp", at(2)), cd_operation: "D" },
  ]);
  await put("pro_accept", [{ row_guid: guid("ga", Math.floor(at(3) / stepsPerCase)), applyer_name: `改名${kill}` }]);
}

/** One digest a collection over its documents in the order of their ids, without what is ours: a ciphertext and the next look. */
async function digests(connection: Connection): Promise<Map<string, string>> {
  const ends = new Map<string, string>();
  for (const name of COLLECTIONS) {
    const hash = createHash("sha256");
    const projection = { applicant: 0, lookAt: 0, claim: 0 };
    for await (const document of connection.collection(name).find({}, { projection }).sort({ _id: 1 })) {
      const fields = Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1));
      hash.update(JSON.stringify(fields));
    }
    ends.set(name, hash.digest("hex"));
  }
  return ends;
}
