import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freshDatabase } from "@yanta/local-store/testing";
import { accessModels } from "../../bff/src/features/access";
import { walletModels } from "../../bff/src/features/wallet";
import { cryptoModels, fileKeyProvider } from "../../bff/src/platform/crypto";
import { migrate } from "../../bff/src/platform/migrations";
import { ID_CARD_ERRAND, STATION, walletProcess } from "../support/walletWorld";
import { scattered, seedCodes, seedGranted, seedLicences } from "./walletData";

/**
 * `pnpm bench:wallet`: what a check costs with `LICENCES` in the store, at `RATE` requests a second, beside a bare read of
 * one licence by its id in the same process and run. Every read is logged, as always.
 */
const licenceCount = Number(process.env["LICENCES"] ?? 100_000);
const rate = Number(process.env["RATE"] ?? 100);
const seconds = Number(process.env["SECONDS"] ?? 10);
const rounds = Number(process.env["ROUNDS"] ?? 3);
/** For what one process can do at most; never more than a clerk's desk of a city asks for. */
const AT_MOST = Number(process.env["BURST"] ?? 1_500);
const CONCURRENCY = 32;
const WARM_UP = 200;
const here = path.dirname(fileURLToPath(import.meta.url));

interface Ask {
  name: string;
  status: number;
  /** Sends request number `index`; each number is asked once. */
  send(url: string, index: number): Promise<number>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

function call(method: string, url: string, body?: unknown): Promise<number> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    Authorization: "Bearer the-clerk-of-the-bench",
    ...(text === undefined ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) }),
  };
  return new Promise((resolve) => {
    const sent = request(url, { method, agent, headers }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", () => resolve(0));
    sent.end(text);
  });
}

interface Measured {
  /** Milliseconds of each request, sorted. */
  times: number[];
  failed: number;
}

/** One request every 1/rate seconds, whether the one before has been answered or not. */
async function steadily(ask: Ask, url: string, from: number): Promise<Measured> {
  const count = rate * seconds;
  const startedAt = performance.now();
  const answers = Array.from({ length: count }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, (index / rate) * 1000));
    const sentAt = performance.now();
    const status = await ask.send(url, from + index);
    return { status, ms: performance.now() - sentAt };
  });
  const all = await Promise.all(answers);
  const took = (performance.now() - startedAt) / 1000;
  if (took > seconds * 1.5) console.log(`${ask.name}: ${rate}/s could not be kept up, took ${took.toFixed(1)} s`);
  const wrong = [...new Set(all.map(({ status }) => status).filter((status) => status !== ask.status))];
  if (wrong.length > 0) console.log(`${ask.name}: answered ${wrong.join(", ")} instead of ${ask.status}`);
  return {
    times: all.map(({ ms }) => ms).sort((a, b) => a - b),
    failed: all.filter(({ status }) => status !== ask.status).length,
  };
}

/** As many as the process answers with 32 under way. @returns requests a second. */
async function atMost(ask: Ask, url: string, from: number): Promise<number> {
  let next = 0;
  const startedAt = performance.now();
  const worker = async (): Promise<void> => {
    while (next < AT_MOST) await ask.send(url, from + next++);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return AT_MOST / ((performance.now() - startedAt) / 1000);
}

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

async function measure(url: string, asks: readonly Ask[]): Promise<boolean> {
  const all = asks.map((ask) => ({ ask, times: [] as number[], failed: 0, rates: [] as number[] }));
  const perRound = rate * seconds + AT_MOST;
  // They take turns in the same run, so that they share the machine's mood.
  for (let round = 0; round < rounds; round += 1) {
    for (const one of all) {
      const { times, failed } = await steadily(one.ask, url, round * perRound);
      one.times.push(...times);
      one.failed += failed;
      one.rates.push(await atMost(one.ask, url, round * perRound + rate * seconds));
    }
  }
  const [bare] = all;
  if (bare === undefined) throw new Error("nothing to measure");
  for (const { ask, times, failed, rates } of all) {
    times.sort((a, b) => a - b);
    const ms = (share: number) => `${at(times, share).toFixed(1)} ms`;
    console.log(
      `${ask.name}, ${times.length} at ${rate}/s: p50 ${ms(0.5)}, p95 ${ms(0.95)}, p99 ${ms(0.99)}, failed ${failed}; ` +
        `at most ${mean(rates).toFixed(0)}/s; cost beside the bare read: ${(mean(bare.rates) / mean(rates)).toFixed(2)} ` +
        `in requests a second, ${(at(times, 0.5) / at(bare.times, 0.5)).toFixed(2)} in median time`,
    );
  }
  return all.every(({ failed }) => failed === 0);
}

const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", () => reject(new Error("the server ended before it listened")));
  });

const database = await freshDatabase("bench_wallet");
const folder = await mkdtemp(path.join(tmpdir(), "yanta-bench-wallet-"));
const keyFolder = path.join(folder, "keys");
const { parts, connection, province } = await walletProcess({ uri: database.uri, keyFolder, sandboxPort: 1 });
await migrate([...cryptoModels(connection), ...accessModels(connection), ...walletModels(connection)]);
const now = new Date();
const checks = rounds * (rate * seconds + AT_MOST) + CONCURRENCY + WARM_UP;
const seedingAt = performance.now();
const licences = await seedLicences({ parts, keyProvider: fileKeyProvider(keyFolder), now }, licenceCount);
const [codes, granted] = [
  await seedCodes(parts, licences, checks, now),
  await seedGranted(parts, licences, checks, now),
];
console.log(
  `${licences.length} licences, ${checks} codes: seeded in ${((performance.now() - seedingAt) / 1000).toFixed(0)} s`,
);

const asks: Ask[] = [
  {
    name: "bare read by id",
    status: 200,
    send: (url, index) => call("GET", `${url}/bare/${scattered(licences, index)._id}`),
  },
  {
    name: "scan (signature, one atomic use, row)",
    status: 201,
    send: (url, index) =>
      call("POST", `${url}/api/v1/verifications`, {
        token: codes[index],
        stationId: STATION,
        taskCode: ID_CARD_ERRAND,
      }),
  },
  {
    name: "result (granted fields opened, row)",
    status: 200,
    send: (url, index) => call("GET", `${url}/api/v1/staff/verifications/${granted[index]}`),
  },
];
const serverFile = path.join(here, "walletServer.ts");
const child = spawn(process.execPath, ["--import", "tsx", serverFile, database.uri, keyFolder, now.toISOString()], {
  cwd: path.resolve(here, "../.."),
  stdio: ["ignore", "pipe", "inherit"],
});
let isSound = false;
try {
  const url = await urlOf(child);
  // Connections, keys and compiled code are warm before anything is timed.
  for (const ask of asks) for (let back = 1; back <= WARM_UP; back += 1) await ask.send(url, checks - back);
  isSound = await measure(url, asks);
} finally {
  child.kill("SIGTERM");
  await province.close();
  await connection.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(isSound ? 0 : 1);
