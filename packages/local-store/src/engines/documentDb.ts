import { rmSync } from "node:fs";
import path from "node:path";
import { runsAsRoot, serverAccount } from "../cluster/account";
import { createCluster } from "../cluster/createCluster";
import { clearLeftover } from "../cluster/leftover";
import { clusterHome, socketFolder } from "../cluster/place";
import { prepareDatabase, serverAddress } from "../cluster/prepareDatabase";
import { serverPrograms } from "../cluster/programs";
import { startServer } from "../cluster/server";
import { startGateway } from "../gateway/gateway";
import { DEFAULT_LIMITS } from "../gateway/limits";
import { engineTree } from "../tree/fetchTree";
import type { EngineOrders, Progress, RunningEngine } from "./engine";

/** MongoDB's own interval. */
const TTL_EVERY_SECONDS = 60;

/** PostgreSQL with DocumentDB, fetched if need be, and the gateway in front of it, in this process. */
export async function startDocumentDb(orders: EngineOrders, onProgress: Progress): Promise<RunningEngine> {
  const { dataDir, port, limits } = orders;
  const account = serverAccount();
  const root = await engineTree({ mirror: orders.debianMirror, isRoot: runsAsRoot(), onProgress });
  const programs = serverPrograms(root);
  const cluster = clusterHome(dataDir, account, onProgress);
  await createCluster(cluster, programs, account);
  await clearLeftover(cluster);
  const socketDir = socketFolder(cluster, account);
  const server = startServer({ cluster, socketDir, logFile: path.join(dataDir, "engine.log"), programs, account });
  const stopServer = async (): Promise<void> => {
    await server.stop();
    if (socketDir !== cluster) rmSync(socketDir, { recursive: true, force: true });
  };
  try {
    const address = serverAddress(socketDir);
    await prepareDatabase(server, address, limits.ttlEverySeconds ?? TTL_EVERY_SECONDS);
    const gateway = await startGateway({ server: address, port, limits: { ...DEFAULT_LIMITS, ...limits } });
    return {
      uri: gateway.uri,
      pid: server.pid(),
      ended: server.ended,
      analyze: () => gateway.analyze(),
      stop: async () => {
        await gateway.stop();
        await stopServer();
      },
    };
  } catch (error) {
    await stopServer();
    throw error;
  }
}
