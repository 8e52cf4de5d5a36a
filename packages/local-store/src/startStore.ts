import { mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { analyzeStore } from "./analyzeStore";
import { chooseEngine, thisMachine, type EngineChoice, type EngineWish } from "./chooseEngine";
import type { LocalEngine, Progress, StoreLimits } from "./engines/engine";
import { startKeeper } from "./keeper/keeperProcess";
import { tryLock } from "./lock/fileLock";
import { StoreProblem } from "./storeProblem";

export interface StoreOptions {
  /** Folder for the data and logs, made if absent. One store at a time may run on it. */
  dataDir: string;
  /** A MongoDB replica set that runs already; usually the environment's MONGODB_URI. */
  mongodbUri?: string | undefined;
  /** Usually the environment's STORE_ENGINE; `auto` when absent. */
  engine?: EngineWish | undefined;
  /** Port on 127.0.0.1; any free one when absent. */
  port?: number | undefined;
  /** Usually the environment's STORE_DEBIAN_MIRROR; the machine's own Debian mirror when absent. */
  debianMirror?: string | undefined;
  /** Receives one line for each thing that takes time or was decided. */
  onProgress?: Progress | undefined;
  /** Shorter limits for tests; they hold for the DocumentDB engine only. */
  limits?: Partial<StoreLimits> | undefined;
  /** Remove `dataDir` when the store stops or this process ends. For tests. */
  isDisposable?: boolean | undefined;
}

export interface Store {
  /** A connection string for MongoDB's drivers, without a database name. */
  uri: string;
  engine: "external" | LocalEngine;
  /** Brings the query planner's statistics up to date, as after a bulk load; nothing on engines that need none. */
  analyze(): Promise<void>;
  /** Stops what was started and nothing else. A second call does nothing. */
  stop(): Promise<void>;
  /** Kills the engine like a power failure. Absent on an engine that is not ours. For tests. */
  crash?(): Promise<void>;
}

/**
 * Gives a running database, starting one unless `mongodbUri` names it. It ends with this process, however that ends.
 *
 * @throws StoreProblem, in one sentence, when another store runs on `dataDir` or no engine can be had.
 * @example const store = await startStore({ dataDir: ".data/store", mongodbUri: process.env.MONGODB_URI });
 */
export async function startStore(options: StoreOptions): Promise<Store> {
  const { mongodbUri, debianMirror, onProgress = () => undefined } = options;
  const choice = chooseEngine(options.engine ?? "auto", { mongodbUri, debianMirror }, thisMachine());
  onProgress(`Database: ${choice.because}`);
  if (choice.engine === "external") return externalStore(mongodbUri ?? "");
  const dataDir = makeDataDir(options.dataDir);
  const lock = tryLock(path.join(dataDir, "store.lock"));
  if ("heldBy" in lock) {
    throw new StoreProblem(
      `The database in ${dataDir} is already running (process ${lock.heldBy}); stop it, or choose another data folder.`,
    );
  }
  try {
    return await localStore(choice, choice.engine, { ...options, dataDir }, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function localStore(
  choice: EngineChoice,
  engine: LocalEngine,
  { dataDir, port = 0, debianMirror, limits = {}, isDisposable, onProgress = () => undefined }: StoreOptions,
  release: () => void,
): Promise<Store> {
  const orders = { engine, dataDir, port, debianMirror, mongod: choice.mongod, limits, isDisposable };
  const keeper = await startKeeper(orders, onProgress);
  let isWanted = true;
  void keeper.ended.then(() => {
    release();
    if (isWanted) onProgress(`The database in ${dataDir} has ended by itself; its logs there say why.`);
  });
  const unwanted = (end: () => Promise<void>) => async (): Promise<void> => {
    isWanted = false;
    await end();
  };
  return {
    uri: keeper.uri,
    engine,
    analyze: () => keeper.analyze(),
    stop: unwanted(() => keeper.stop()),
    crash: unwanted(() => keeper.crash()),
  };
}

const externalStore = (uri: string): Store => ({
  uri,
  engine: "external",
  analyze: () => analyzeStore(uri),
  stop: () => Promise.resolve(),
});

/** The folder's real path, by which two ways of naming it are one. Others may enter: root's engine is not root. */
function makeDataDir(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  return realpathSync(dataDir);
}
