import { startDocumentDb } from "../engines/documentDb";
import type { EngineOrders, RunningEngine } from "../engines/engine";
import { startReplicaSet } from "../engines/replicaSet";
import { messageOf, StoreProblem } from "../storeProblem";
import { isKeeperRequest, type KeeperMessage } from "./messages";

/**
 * The keeper: a process that starts an engine, holds it, and ends with it. It runs beside the process that asked for the
 * store, so that the gateway has a core of its own, and stops the engine as soon as that process is gone.
 */
const orders: EngineOrders = JSON.parse(process.argv[2] ?? "{}");
let engine: RunningEngine | null = null;
let isStopping = false;

const tell = (message: KeeperMessage): void => void (process.connected && process.send?.(message));

async function start(): Promise<void> {
  const onProgress = (line: string): void => tell({ type: "progress", line });
  try {
    const starter = orders.engine === "documentdb" ? startDocumentDb : startReplicaSet;
    engine = await starter(orders, onProgress);
  } catch (error) {
    tell({ type: "failed", sentence: messageOf(error), isProblem: error instanceof StoreProblem });
    process.exitCode = 1;
    process.disconnect();
    return;
  }
  void engine.ended.then(() => isStopping || process.exit(1));
  if (isStopping) return stop();
  tell({ type: "ready", uri: engine.uri, pid: engine.pid });
}

async function stop(): Promise<void> {
  isStopping = true;
  // A start under way is ended by `start` itself, once it knows what there is to stop.
  if (!engine) return;
  await engine.stop();
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
