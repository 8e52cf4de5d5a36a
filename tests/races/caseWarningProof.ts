import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { addDays } from "@yanta/domain/calendar";
import { freshDatabase } from "@yanta/local-store/testing";
import { EMPTY_WORLD, bulkApplicant, startSandbox } from "@yanta/sandbox";
import type { Connection } from "mongoose";
import { caseRows } from "../../bff/src/features/cases/model";
import { tellingsOf } from "../../bff/src/features/cases/rules/tellings";
import { filesOf, judge } from "../../bff/src/features/cases/service/readCases";
import { warningRules } from "../../bff/src/features/cases/warnings/warningRules";
import { caseProcess, synchroniseCases, type CaseProcessParts } from "../support/caseProcess";
import { migrateCases } from "../support/caseWorld";
import { keepPastTheDate } from "../support/storeClock";
import { WorkerProcess } from "./workerProcess";

export interface CaseWarningOptions {
  cases: number;
  workers: number;
  restarts: number;
  /** Days over which the clock goes, one step a day. */
  days: number;
}

export interface CaseWarningProof {
  restarts: number;
  expected: number;
  stored: number;
  byKind: Record<string, number>;
  /** Warnings that had to be told and were not, or were told without cause. */
  missing: number;
  unasked: number;
  /** Notices that residents had to get, and what they got: one for one. */
  noticesExpected: number;
  notices: number;
}

const FIRST_DAY = "2026-11-02";
const STEPS = 5;
/** Every so many-th applicant has an account. */
const RESIDENT_EVERY = 3;
const CASES_A_PERSON = 5;
const PATIENCE_MS = 300_000;

/**
 * Lets several workers look at generated cases while the clock goes from day to day and one of them is killed now and then;
 * compares what they told with what one look by one process gives at the same moments.
 */
export async function proveCaseWarnings(options: CaseWarningOptions): Promise<CaseWarningProof> {
  const { cases, workers, restarts, days } = options;
  const folder = await mkdtemp(path.join(tmpdir(), "yanta-warnings-"));
  const bulkCases = { cases, stepsPerCase: STEPS };
  const sandbox = await startSandbox({ port: 0, world: EMPTY_WORLD, payKeyDir: path.join(folder, "pay"), bulkCases });
  const database = await freshDatabase("case_warnings");
  const parameters = [database.uri, sandbox.url, path.join(folder, "keys")] as const;
  const [uri, sandboxUrl, keyFolder] = parameters;
  const place = { uri, sandboxUrl, keyFolder };
  const parts = await caseProcess(place);
  await migrateCases(parts.connection);
  await keepPastTheDate(parts.connection);
  await synchroniseCases(place);
  const residents = await someResidents(parts, cases);
  const crew = new Crew(parameters);
  const expected = new Set<string>();
  try {
    await moveClock(sandbox.url, FIRST_DAY);
    await crew.start(workers);
    for (let index = 0; index < days; index += 1) {
      const day = addDays(FIRST_DAY, index);
      await moveClock(sandbox.url, day);
      const [from, until] = [Math.floor((index * restarts) / days), Math.floor(((index + 1) * restarts) / days)];
      for (let restart = from; restart < until; restart += 1) await crew.killAny();
      await untilLookedAt(parts.connection, momentOf(day));
      for (const key of await oracle(parts, momentOf(day))) expected.add(key);
    }
    await untilTaken(parts.connection);
    return { restarts, ...(await compare(parts.connection, expected, residents)) };
  } finally {
    await crew.stop();
    await parts.province.close();
    await parts.connection.close();
    await sandbox.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

const momentOf = (day: string): Date => new Date(`${day}T10:00:00+08:00`);

/** Longer than the workers' clocks take to hear of it. */
const CLOCK_MS = 500;

async function moveClock(url: string, day: string): Promise<void> {
  await fetch(`${url}/__sandbox/clock`, { method: "PUT", body: JSON.stringify({ now: momentOf(day).toISOString() }) });
  await sleep(CLOCK_MS);
}

/** Accounts of some applicants; resident → the numbers of their cases follow from the generator. */
async function someResidents({ connection, crypto }: CaseProcessParts, cases: number): Promise<number> {
  const people = Math.ceil(cases / CASES_A_PERSON);
  const documents = [];
  for (let person = 0; person < people; person += RESIDENT_EVERY) {
    const { residentIdNumber } = bulkApplicant(person * CASES_A_PERSON);
    const place = { collection: "residents", field: "residentIdNumber" };
    const residentIdNumberIndex = await crypto.blindIndex(place, residentIdNumber);
    documents.push({ _id: `resident-${person}`, residentIdNumberIndex, assurance: "L3", createdAt: new Date() });
  }
  await connection.collection("residents").insertMany(documents as never);
  return documents.length;
}

/** Workers of which any can be killed; another takes its place. */
class Crew {
  private readonly workers: WorkerProcess[] = [];

  constructor(private readonly parameters: readonly string[]) {}

  async start(count: number): Promise<void> {
    this.workers.push(...(await Promise.all(Array.from({ length: count }, () => this.begin()))));
  }

  async killAny(): Promise<void> {
    const victim = Math.floor(Math.random() * this.workers.length);
    await sleep(Math.random() * CLOCK_MS);
    await this.workers[victim]?.kill();
    this.workers[victim] = await this.begin();
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.kill()));
  }

  private async begin(): Promise<WorkerProcess> {
    let ready: () => void = () => undefined;
    const isReady = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const worker = await WorkerProcess.start("./caseWarningProcess.ts", this.parameters, () => ready());
    await Promise.race([isReady, worker.gone]);
    return worker;
  }
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what} did not come about`);
    await sleep(100);
  }
}

const untilLookedAt = (connection: Connection, now: Date) =>
  until("the look at all cases", async () => {
    return (await caseRows(connection, "cases").countDocuments({ lookAt: { $lte: now } })) === 0;
  });

const untilTaken = (connection: Connection) =>
  until("the taking in of all events", async () => {
    return (await connection.collection("caseTellings").countDocuments({ "outbox.dueAt": { $gt: new Date(0) } })) === 0;
  });

const AT_ONCE = 500;

/** What one process finds when it looks at every case at a moment. */
async function oracle(parts: CaseProcessParts, now: Date): Promise<string[]> {
  const heads = (await caseRows(parts.connection, "cases").find().toArray()) as never[];
  const keys: string[] = [];
  for (let from = 0; from < heads.length; from += AT_ONCE) {
    const files = await filesOf(parts.connection, heads.slice(from, from + AT_ONCE));
    const judged = files.map((file) => judge(parts, file, now));
    keys.push(...judged.flatMap((one) => tellingsOf(one, parts.calendar, warningRules).map(({ key }) => key)));
  }
  return keys;
}

async function compare(connection: Connection, expected: ReadonlySet<string>, residents: number) {
  const told = await connection.collection("caseTellings").find().toArray();
  const keys = new Set(told.map(({ _id }) => String(_id)));
  const notices = await connection.collection("notices").find().toArray();
  const byKind: Record<string, number> = {};
  for (const { kind } of told) byKind[String(kind)] = (byKind[String(kind)] ?? 0) + 1;
  const hasAccount = (key: string): boolean => {
    const person = Math.floor(Number(/^61011390(\d{10}):/.exec(key)?.[1]) / CASES_A_PERSON);
    return person % RESIDENT_EVERY === 0 && person / RESIDENT_EVERY < residents;
  };
  return {
    expected: expected.size,
    stored: told.length,
    byKind,
    missing: [...expected].filter((key) => !keys.has(key)).length,
    unasked: [...keys].filter((key) => !expected.has(key)).length,
    noticesExpected: [...expected].filter(hasAccount).length,
    notices: notices.length,
  };
}
