import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "@yanta/bff";
import { programOf } from "../support/program";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export interface LoggedProcess {
  /** Everything it has written, to both outputs. */
  log(): Buffer;
  /** Resolves with the first line that holds a text. */
  line(text: string): Promise<string>;
  stop(): Promise<void>;
}

/** One of the product's own programs, as an operator starts it, with its log at its most talkative. */
export async function startProcess(program: "server" | "worker", config: Config): Promise<LoggedProcess> {
  const { MONGODB_URI = "", MONGODB_DATABASE, SANDBOX_PORT, cryptoKeyDir } = config;
  const child = spawn(process.execPath, [await programOf(`bff/src/bin/${program}.ts`)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_ENV: "test",
      PORT: "0",
      HOST: "127.0.0.1",
      MONGODB_URI,
      MONGODB_DATABASE,
      SANDBOX_PORT: String(SANDBOX_PORT),
      CRYPTO_KEY_DIR: cryptoKeyDir,
      LOG_LEVEL: "debug",
      RATE_LIMIT_PER_MINUTE: "0",
      CLOCK: "sandbox",
    },
  });
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer) => void chunks.push(chunk);
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const log = () => Buffer.concat(chunks);
  return { log, line: (text) => lineOf(child, log, text), stop: () => ended(child) };
}

const LOOK_MS = 100;
const PATIENCE_MS = 120_000;

async function lineOf(child: ChildProcess, log: () => Buffer, text: string): Promise<string> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline;) {
    const found = log()
      .toString("utf8")
      .split("\n")
      .find((line) => line.includes(text));
    if (found !== undefined) return found;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`the process did not say “${text}”:\n${log().toString("utf8").slice(-2_000)}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}
