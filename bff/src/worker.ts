import type { Config } from "./config";
import { startSyncLoop } from "./features/sync";
import { createProvince } from "./gateways/province";
import { migrateConnection } from "./migrate";
import { sandboxClock, systemClock } from "./platform/clock";
import { leaseOf } from "./platform/jobs";
import { createLog } from "./platform/log";
import { createMetrics, type Metrics } from "./platform/metrics";
import { openStore } from "./platform/store";

export interface RunningWorker {
  /** Resolves when this worker has finished a synchronisation. */
  firstSync: Promise<void>;
  metrics: Metrics;
  stop(): Promise<void>;
}

/** Starts the background work: the synchronisation with the province. Waits for the store as long as it takes. */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const log = createLog(config.LOG_LEVEL, "worker");
  const metrics = createMetrics();
  const clock = config.CLOCK === "sandbox" ? sandboxClock(config.sandboxUrl) : systemClock;
  const store = openStore(config, log);
  await store.opened;
  if (config.NODE_ENV !== "production") await migrateConnection(store.connection);
  const province = createProvince({
    baseUrl: config.provinceBaseUrl,
    credentials: { appId: config.PROVINCE_APP_ID, secret: config.PROVINCE_SECRET, signType: config.PROVINCE_SIGN_TYPE },
    fieldKey: config.PROVINCE_FIELD_KEY,
    metrics,
  });
  const { connection } = store;
  const lease = leaseOf(connection, "sync");
  const loop = startSyncLoop({ connection, province, lease, clock, log, metrics }, config.SYNC_INTERVAL_SECONDS * 1000);
  return {
    firstSync: loop.firstSync,
    metrics,
    stop: async () => {
      await loop.stop();
      await province.close();
      clock.stop();
      await store.close();
    },
  };
}
