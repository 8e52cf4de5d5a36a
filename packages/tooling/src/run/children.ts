import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's top folder. */
export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../..");

/** How long a child may take to stop by itself before it is killed. */
const STOP_GRACE_MS = 8_000;

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  stdio?: SpawnOptions["stdio"];
}

const tsxLoader = path.join(repositoryRoot, "node_modules/tsx/dist/loader.mjs");

/**
 * A TypeScript program of ours in a process of its own. The terminal does not kill it: its starter stops it in order.
 * It holds a channel to its starter and stops by itself when that ends without a word.
 */
export function spawnTypeScript(file: string, args: readonly string[], options: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, ["--import", tsxLoader, path.join(repositoryRoot, file), ...args], {
    cwd: options.cwd ?? repositoryRoot,
    env: { ...process.env, ...options.env },
    stdio: options.stdio ?? ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
}

/** Runs a program to its end. @returns its exit status and all it printed (only what was piped). */
export function runToEnd(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? repositoryRoot,
      env: { ...process.env, ...options.env },
      stdio: options.stdio ?? ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ status: code ?? 1, output }));
  });
}

/** Asks a child to stop and waits; a child that does not listen is killed after `STOP_GRACE_MS`. */
export function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const killer = setTimeout(() => child.kill("SIGKILL"), STOP_GRACE_MS);
    child.once("exit", () => {
      clearTimeout(killer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
