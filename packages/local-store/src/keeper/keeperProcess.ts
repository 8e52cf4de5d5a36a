import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { EngineOrders, Progress } from "../engines/engine";
import { StoreProblem } from "../storeProblem";
import { isKeeperMessage, type KeeperMessage, type KeeperRequest } from "./messages";

/** A busy engine writes its last pages before it ends. */
const STOP_TIMEOUT_MS = 20_000;

/** A keeper whose engine answers. */
export interface Keeper {
  uri: string;
  /** The engine's main process. */
  enginePid: number | null;
  analyze(): Promise<void>;
  /** Stops the engine and the keeper; does nothing when they have ended already. */
  stop(): Promise<void>;
  /** Kills the engine and the keeper at once, as a power failure would. For tests. */
  crash(): Promise<void>;
  /** Resolves when the keeper has ended, for whatever reason. */
  ended: Promise<void>;
}

/** @throws StoreProblem with the keeper's own sentence when the engine does not start. */
export async function startKeeper(orders: EngineOrders, onProgress: Progress): Promise<Keeper> {
  const child = spawnKeeper(orders);
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()).once("error", () => resolve()));
  const ready = await firstOf(child, "ready", onProgress).catch(async (error: unknown) => {
    // Whoever hears of the failure may use the folder and the port again at once.
    await ended;
    throw error;
  });
  // From here on the store must not keep its user's process alive; that process's end is what stops the engine.
  child.unref();
  child.channel?.unref();
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    uri: ready.uri,
    enginePid: ready.pid,
    ended,
    async analyze() {
      send(child, { type: "analyze" });
      child.channel?.ref();
      const { failure } = await firstOf(child, "analyzed", onProgress).finally(() => child.channel?.unref());
      if (failure) throw new Error(failure);
    },
    async stop() {
      if (hasEnded()) return;
      child.ref();
      send(child, { type: "stop" });
      const killer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(killer);
    },
    async crash() {
      child.ref();
      if (ready.pid) process.kill(ready.pid, "SIGKILL");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/**
 * Its own session (`detached`), so that Ctrl-C reaches only the process that asked for the store. Its standard output
 * and error go to a file of the data folder.
 */
function spawnKeeper(orders: EngineOrders): ChildProcess {
  const self = fileURLToPath(import.meta.url);
  const extension = path.extname(self);
  const main = path.join(path.dirname(self), `main${extension}`);
  const loader = extension === ".ts" ? ["--import", "tsx"] : [];
  const log = openSync(path.join(orders.dataDir, "keeper.log"), "a");
  try {
    return spawn(process.execPath, [...loader, main, JSON.stringify(orders)], {
      // Where `tsx` is found from.
      cwd: path.dirname(self),
      detached: true,
      env: { ...process.env, NODE_OPTIONS: "" },
      stdio: ["ignore", log, log, "ipc"],
    });
  } finally {
    closeSync(log);
  }
}

function send(child: ChildProcess, request: KeeperRequest): void {
  if (!child.connected) throw new StoreProblem("The database engine has ended; start the store again.");
  child.send(request);
}

type MessageOf<T extends KeeperMessage["type"]> = Extract<KeeperMessage, { type: T }>;

/** Waits for one kind of message, passing progress on. */
function firstOf<T extends KeeperMessage["type"]>(
  child: ChildProcess,
  type: T,
  onProgress: Progress,
): Promise<MessageOf<T>> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void): void => {
      child.off("message", onMessage);
      child.off("exit", onEnd);
      child.off("error", onEnd);
      outcome();
    };
    const onMessage = (message: unknown): void => {
      if (!isKeeperMessage(message)) return;
      if (message.type === "progress") onProgress(message.line);
      else if (message.type === "failed") settle(() => reject(failureOf(message)));
      else if (isOf(message, type)) settle(() => resolve(message));
    };
    const onEnd = (): void =>
      settle(() => reject(new StoreProblem("The database engine ended unexpectedly; its folder's logs say why.")));
    child.on("message", onMessage);
    child.once("exit", onEnd);
    child.once("error", onEnd);
  });
}

const isOf = <T extends KeeperMessage["type"]>(message: KeeperMessage, type: T): message is MessageOf<T> =>
  message.type === type;

const failureOf = ({ sentence, isProblem }: MessageOf<"failed">): Error =>
  isProblem ? new StoreProblem(sentence) : new Error(sentence);
