import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Config } from "@yanta/bff";
import mongoose, { type Connection } from "mongoose";
import { programOf } from "../support/program";
import { startSignIn, type SignInService } from "../api/support/signedIn";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const TEMPLATE = "yanta-called-0005";
/** Each outside call takes so long: a kill falls into one more often than not. */
const LATENCY_MS = 40;
const WORKERS = 2;

export interface KillOptions {
  kills: number;
  /** Events that fall due for each kill. */
  eventsPerKill: number;
}

export interface KillReport {
  kills: number;
  events: number;
  sentByWechat: number;
  sentBySms: number;
  /** Undeliverable, by the reason given. */
  undeliverable: Record<string, number>;
  /** Said to be undeliverable because nobody knows, and in truth on the phone. */
  unknownButArrived: number;
  /** Faults; all must be 0. */
  toldTwice: number;
  lost: number;
  sentWithoutArriving: number;
  arrivedWithoutSaying: number;
}

/**
 * Lets two workers deliver calls while one of them, picked at random, is killed (SIGKILL) at a random moment, again and
 * again; then compares every event with what arrived at the sandbox's phones.
 */
export async function killNoticeWorkers({ kills, eventsPerKill }: KillOptions): Promise<KillReport> {
  const program = await programOf("bff/src/bin/noticeWorker.ts");
  const service = await startSignIn("notice_kills");
  const connection = await mongoose
    .createConnection(service.database.uri, { dbName: service.database.name })
    .asPromise();
  const workers = Array.from({ length: WORKERS }, () => new KillableWorker(program, service.config));
  try {
    const owners = await someResidents(service, connection);
    for (const system of ["wechat", "sms"])
      await service.switchboard("PUT", `/faults/${system}`, { latencyMs: LATENCY_MS });
    const events: string[] = [];
    for (let round = 0; round < kills; round += 1) {
      const worker = workers[round % WORKERS];
      await worker?.isWorking();
      events.push(...(await callTickets(connection, owners, { from: events.length, count: eventsPerKill })));
      await sleep(Math.random() * 600);
      await worker?.kill();
    }
    await untilSettled(connection, events.length);
    return { kills, ...(await compare(service, connection, events)) };
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
    await connection.close();
    await service.stop();
  }
}

/** A worker process that comes back whenever it is killed. */
class KillableWorker {
  private child: ChildProcess;
  private working: Promise<void>;

  constructor(
    private readonly program: string,
    private readonly config: Config,
  ) {
    [this.child, this.working] = this.start();
  }

  isWorking(): Promise<void> {
    return this.working;
  }

  async kill(): Promise<void> {
    await this.end();
    [this.child, this.working] = this.start();
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await gone;
  }

  private start(): [ChildProcess, Promise<void>] {
    const { MONGODB_URI = "", MONGODB_DATABASE, SANDBOX_PORT, cryptoKeyDir } = this.config;
    const child = spawn(process.execPath, [this.program], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        NODE_ENV: "test",
        MONGODB_URI,
        MONGODB_DATABASE,
        SANDBOX_PORT: String(SANDBOX_PORT),
        CRYPTO_KEY_DIR: cryptoKeyDir,
        LOG_LEVEL: "info",
      },
    });
    const working = new Promise<void>((resolve, reject) => {
      child.stdout?.on("data", (lines: Buffer) => {
        if (lines.includes("delivering notices")) resolve();
      });
      child.once("exit", () => reject(new Error("the worker ended before it worked")));
    });
    // Whoever waits for it hears of it; a worker that is killed while it starts is none of a fault.
    working.catch(() => undefined);
    return [child, working];
  }
}

/** One of each way to be reached: WeChat, SMS, WeChat that refuses and then SMS, and neither. */
async function someResidents(service: SignInService, connection: Connection): Promise<string[]> {
  const residentIds: string[] = [];
  for (let at = 0; at < 8; at += 1) {
    const hasWechat = at % 4 === 0 || at % 4 === 2;
    const hasPhone = at % 4 === 1 || at % 4 === 2;
    const refuses = at % 4 === 2 ? { accepts: { [TEMPLATE]: 3 } } : {};
    const person = await service.person({ name: "周舟", phone: `1360000000${at}`, ...refuses });
    const token = await service.residentToken(person);
    if (hasPhone) await service.ask("POST", "/me/phone", { token, body: { code: person.phoneCode } });
    const residentId = String((await service.ask("GET", "/me", { token })).body["residentId"]);
    if (hasWechat) {
      const accepts = { left: 1_000_000, taken: [] };
      await connection
        .collection<{ _id: string }>("noticeAccepts")
        .updateOne({ _id: `${residentId}/${TEMPLATE}` }, { $set: accepts }, { upsert: true });
    }
    residentIds.push(residentId);
  }
  return residentIds;
}

interface Batch {
  from: number;
  count: number;
}

/** Called tickets with their events; the number on each tells which event a message belongs to. */
async function callTickets(
  connection: Connection,
  owners: readonly string[],
  { from, count }: Batch,
): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, at) => `E${String(from + at).padStart(5, "0")}`);
  const tickets = numbers.map((number, at) => ({
    _id: `ticket-${number}`,
    stationId: "610113-X001",
    day: "2026-11-24",
    number,
    state: "called",
    outbox: [
      {
        eventId: `ticket-${number}:called:1`,
        kind: "called",
        residentId: owners[(from + at) % owners.length],
        dueAt: new Date(),
        page: `/packages/queue/ticket/index?ticketId=ticket-${number}`,
        fields: { number, stationName: "小寨路便民中心", counterName: "3号窗口" },
        subject: { type: "ticket", id: `ticket-${number}` },
      },
    ],
  }));
  await connection.collection<{ _id: string }>("tickets").insertMany(tickets);
  return numbers;
}

const FINAL = ["sent", "undeliverable", "cancelled"];

/** A minute is three times as long as a dead worker holds what it had. */
async function untilSettled(connection: Connection, count: number): Promise<void> {
  const deadline = Date.now() + 180_000;
  for (;;) {
    const settled = await connection.collection("notices").countDocuments({ state: { $in: FINAL } });
    if (settled >= count) return;
    if (Date.now() > deadline) throw new Error(`${count - settled} of ${count} notices have not come to an end`);
    await sleep(300);
  }
}

interface NoticeSeen {
  _id: string;
  state: string;
  reason?: string;
  channel?: string;
}

async function compare(
  service: SignInService,
  connection: Connection,
  numbers: readonly string[],
): Promise<Omit<KillReport, "kills">> {
  const arrived = await arrivals(service);
  const kept = await connection.collection<NoticeSeen>("notices").find().toArray();
  const byId = new Map(kept.map((notice) => [notice._id, notice]));
  const all = numbers.map((number) => ({
    notice: byId.get(`ticket-${number}:called:1`),
    count: arrived.get(number) ?? 0,
  }));
  const how = (test: (one: { notice: NoticeSeen | undefined; count: number }) => boolean): number =>
    all.filter(test).length;
  const undeliverable: Record<string, number> = {};
  for (const { notice } of all) {
    if (notice?.state === "undeliverable")
      undeliverable[notice.reason ?? "?"] = (undeliverable[notice.reason ?? "?"] ?? 0) + 1;
  }
  const isUnknown = (notice: NoticeSeen | undefined): boolean => notice?.reason === "outcomeUnknown";
  return {
    events: numbers.length,
    sentByWechat: how(({ notice }) => notice?.state === "sent" && notice.channel === "wechat"),
    sentBySms: how(({ notice }) => notice?.state === "sent" && notice.channel === "sms"),
    undeliverable,
    unknownButArrived: how(({ notice, count }) => isUnknown(notice) && count === 1),
    toldTwice: how(({ count }) => count > 1),
    lost: how(({ notice }) => notice === undefined || !["sent", "undeliverable"].includes(notice.state)),
    sentWithoutArriving: how(({ notice, count }) => notice?.state === "sent" && count === 0),
    arrivedWithoutSaying: how(({ notice, count }) => count > 0 && notice?.state !== "sent" && !isUnknown(notice)),
  };
}

/** Messages on all phones, by the number that they tell. */
async function arrivals(service: SignInService): Promise<Map<string, number>> {
  const itemsOf = async (name: string) => {
    const { body } = await service.switchboard("GET", `/outbox/${name}`);
    return body["items"] as { data?: Record<string, string>; params?: Record<string, string> }[];
  };
  const messages = [...(await itemsOf("subscribe-messages")), ...(await itemsOf("sms"))];
  const counts = new Map<string, number>();
  for (const { data, params } of messages) {
    const number = data?.["character_string1"] ?? params?.["number"] ?? "?";
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}
