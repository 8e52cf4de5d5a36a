import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";

const folder = path.dirname(fileURLToPath(import.meta.url));
/** Ticks of /proc/PID/stat: a hundred a second on Linux. */
const TICK_US = 10_000;

export interface Served {
  url: string;
  process: ChildProcess;
}

/** Starts a server of this folder and waits until it tells where it listens. */
export function startProcess(file: string, env: Record<string, string>, message?: unknown): Promise<Served> {
  const child = fork(path.join(folder, file), {
    execArgv: ["--import", "tsx"],
    // The log is written as in operation, and thrown away.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "", ...env },
  });
  if (message !== undefined) child.send(message as object);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
    child.once("message", ({ url }: { url: string }) => resolve({ url, process: child }));
  });
}

export async function stopProcess({ process: child }: Served): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

/** CPU time a process has used so far, user and system, in µs. */
function cpuUs({ process: { pid } }: Served): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold blanks; the fields after it are counted from the state, field 3.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_US;
}

export interface Measured {
  perSecond: number;
  p99Ms: number;
  cpuUs: number;
}

/** @throws Error when an answer was not 200: a fast refusal must not pass for a fast answer. */
export async function measureReads(served: Served, paths: readonly string[], amount: number): Promise<Measured> {
  const before = cpuUs(served);
  const startedAt = performance.now();
  const times: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      { url: served.url, connections: 8, amount, requests: paths.map((one) => ({ path: one })) },
      (error: Error | null, result) => {
        const failed = result.errors + result.non2xx;
        if (error !== null || failed > 0) reject(error ?? new Error(`${failed} reads failed at ${served.url}`));
        else resolve();
      },
    );
    // Its own percentiles are whole milliseconds.
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const elapsed = (performance.now() - startedAt) / 1000;
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / elapsed,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? Infinity,
    cpuUs: (cpuUs(served) - before) / times.length,
  };
}
