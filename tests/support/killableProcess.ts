import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { programOf } from "./program";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** A program of ours that a proof kills and starts again. */
export interface KillableProcess {
  /** Resolves with the first line that the program prints. */
  start(): Promise<void>;
  /** Without warning. */
  kill(): Promise<void>;
}

/** @param source - the program's entry, absolute or relative to the repository's root. */
export function killableProcess(source: string, args: readonly string[]): KillableProcess {
  let child: ChildProcess | null = null;
  return {
    start: async () => {
      child = await started(source, args);
    },
    kill: async () => {
      const dying = child;
      child = null;
      if (dying !== null) await killNow(dying);
    },
  };
}

/** A port at which nobody listens now: a program that comes back keeps its address. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function started(source: string, args: readonly string[]): Promise<ChildProcess> {
  const options = { cwd: root, env: { ...process.env, NODE_OPTIONS: "" } };
  const command = [await programOf(source), ...args];
  const child = spawn(process.execPath, command, { ...options, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.stdout.once("data", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`the program ended with ${String(code)} before it was ready`)));
  });
}

function killNow(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
