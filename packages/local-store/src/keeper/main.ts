import { rmSync } from "node:fs";
import type { EngineOrders, Progress, RunningEngine } from "../engines/engine";
import { messageOf, StoreProblem } from "../storeProblem";
import { isKeeperRequest, type KeeperMessage } from "./messages";

/**
 * The keeper: a process that starts an engine, holds it, and ends with it. It runs beside the process that asked for the
 * store, so that the gateway has a core of its own, and stops the engine as soon as that process is gone.
 */
const orders: EngineOrders = JSON.parse(process.argv[2] ?? "{}");
let engine: RunningEngine | null = null;
let isStopping = false;

/** @param done - called when the message is on its way, or cannot be sent because nobody listens any more. */
function tell(message: KeeperMessage, done: () => void = () => undefined): void {
  if (process.connected && process.send) process.send(message, undefined, undefined, done);
  else done();
}

async function start(): Promise<void> {
  const onProgress = (line: string): void => tell({ type: "progress", line });
  try {
    engine = await startEngine(onProgress);
  } catch (error) {
    const failure = { type: "failed", sentence: messageOf(error), isProblem: error instanceof StoreProblem } as const;
    tell(failure, () => process.exit(1));
    return;
  }
  void engine.ended.then(() => isStopping || process.exit(1));
  if (isStopping) return stop();
  tell({ type: "ready", uri: engine.uri, pid: engine.pid });
}

/** Loads one engine's code only: the other's costs a second to read. */
async function startEngine(onProgress: Progress): Promise<RunningEngine> {
  if (orders.engine === "documentdb") {
    const { startDocumentDb } = await import("../engines/documentDb");
    return startDocumentDb(orders, onProgress);
  }
  const { startReplicaSet } = await import("../engines/replicaSet");
  return startReplicaSet(orders, onProgress);
}

async function stop(): Promise<void> {
  isStopping = true;
  // A start under way is ended by `start` itself, once it knows what there is to stop.
  if (!engine) return;
  await engine.stop();
  if (orders.isDisposable) rmSync(orders.dataDir, { recursive: true, force: true });
  process.exit(0);
}

async function analyze(): Promise<void> {
  try {
    await engine?.analyze();
    tell({ type: "analyzed", failure: null });
  } catch (error) {
    tell({ type: "analyzed", failure: messageOf(error) });
  }
}

process.on("message", (request: unknown) => {
  if (!isKeeperRequest(request)) return;
  void (request.type === "stop" ? stop() : analyze());
});
process.on("disconnect", () => void stop());
process.on("SIGTERM", () => void stop());
// Ctrl-C in a terminal reaches the whole group; the process that asked for the store decides what it means.
process.on("SIGINT", () => undefined);
void start();
