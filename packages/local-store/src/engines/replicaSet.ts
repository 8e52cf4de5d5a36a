import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { MongoMemoryReplSet } from "mongodb-memory-server-core";
import { messageOf, StoreProblem } from "../storeProblem";
import type { EngineOrders, Progress, RunningEngine } from "./engine";

/** The oldest release that the product runs on in production. */
const DOWNLOADED_VERSION = "7.0.14";
const REPLICA_SET = "rs0";

/**
 * MongoDB itself as a replica set of one: the machine's own `mongod`, or one that the package downloads.
 * The set remembers its member's address, so a data folder keeps its first port.
 */
export async function startReplicaSet(orders: EngineOrders, onProgress: Progress): Promise<RunningEngine> {
  const { dataDir, mongod } = orders;
  const dbPath = path.join(dataDir, "mongodb");
  mkdirSync(dbPath, { recursive: true });
  const port = await keptPort(path.join(dataDir, "mongodb-port"), orders.port);
  if (!mongod) onProgress("Downloading MongoDB, once for this machine.");
  const binary = mongod ? { systemBinary: mongod, checkMD5: false } : { version: DOWNLOADED_VERSION };
  try {
    const set = await MongoMemoryReplSet.create({
      binary,
      instanceOpts: [{ port, dbPath, storageEngine: "wiredTiger" }],
      replSet: { name: REPLICA_SET, count: 1, ip: "127.0.0.1", storageEngine: "wiredTiger" },
    });
    return runningEngine(set, port);
  } catch (error) {
    throw new StoreProblem(`MongoDB did not start (${messageOf(error)}); set MONGODB_URI to a replica set.`);
  }
}

function runningEngine(set: MongoMemoryReplSet, port: number): RunningEngine {
  const mongodProcess = set.servers[0]?.instanceInfo?.instance.mongodProcess;
  return {
    uri: `mongodb://127.0.0.1:${port}/?replicaSet=${REPLICA_SET}`,
    pid: mongodProcess?.pid ?? null,
    ended: new Promise((resolve) => void mongodProcess?.once("exit", () => resolve())),
    // MongoDB samples plans as it runs; it has no statistics to refresh.
    analyze: () => Promise.resolve(),
    stop: async () => void (await set.stop({ doCleanup: false })),
  };
}

async function keptPort(file: string, asked: number): Promise<number> {
  const kept = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  const port = await claimPort(kept || asked);
  writeFileSync(file, String(port));
  return port;
}

/** @param port - 0 takes any free one. */
function claimPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", () => reject(new StoreProblem(`Port ${port}, which this database is bound to, is in use.`)));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
