import { startCases } from "./cases";
import type { Config } from "./config";
import { startEnquiries } from "./enquiries";
import { startSyncLoop } from "./features/sync";
import { keepCatalogue } from "./features/catalogue";
import { createIdentity } from "./features/identity";
import { openFieldCrypto } from "./fieldCrypto";
import { openGateways } from "./gateways";
import { openHall, startHallWork } from "./hall";
import { migrateConnection } from "./migrate";
import { startNotices } from "./noticeWorker";
import { startPayments } from "./payments";
import { sandboxClock, systemClock } from "./platform/clock";
import { serveVitals } from "./platform/http/vitals";
import { leaseOf } from "./platform/jobs";
import { createLog } from "./platform/log";
import { createMetrics, type Metrics } from "./platform/metrics";
import { openStore } from "./platform/store";
import { startWallet } from "./wallet";

export interface RunningWorker {
  /** Resolves when this worker has finished a synchronisation. */
  firstSync: Promise<void>;
  metrics: Metrics;
  stop(): Promise<void>;
}

/** Starts the background work: the synchronisation with the province, and the delivery of notices. Waits for the store as long as it takes. */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const log = createLog(config.LOG_LEVEL, "worker");
  const metrics = createMetrics();
  const clock = config.CLOCK === "sandbox" ? sandboxClock(config.sandboxUrl) : systemClock;
  const store = openStore(config, log);
  const { WORKER_PORT: port, HOST: host } = config;
  // Before the store answers: whoever watches the processes must see one that waits for it.
  const vitals = port === undefined ? undefined : await serveVitals({ host, port }, metrics.registry);
  await store.opened;
  if (config.NODE_ENV !== "production") await migrateConnection(store.connection);
  const { connection } = store;
  const gateways = openGateways(config, { connection, metrics });
  const { province } = gateways;
  const lease = leaseOf(connection, "sync");
  const loop = startSyncLoop({ connection, province, lease, clock, log, metrics }, config.SYNC_INTERVAL_SECONDS * 1000);
  const notices = startNotices({ config, connection, gateways, clock, log, metrics });
  const catalogue = keepCatalogue({ connection, districtCode: config.DISTRICT_CODE, log, metrics });
  const crypto = openFieldCrypto(config, connection);
  const identity = createIdentity({ connection, crypto, ...gateways, log });
  const openedHall = openHall({ connection, catalogue, crypto, identity });
  const hall = startHallWork(openedHall, { clock, log, metrics });
  const payments = startPayments({ config, connection, catalogue, crypto, identity, gateways, log }, clock);
  const { desk } = openedHall;
  const wallet = startWallet({ config, connection, catalogue, crypto, identity, gateways, desk, log }, clock);
  const cases = startCases({ config, connection, catalogue, crypto, identity, gateways, clock, log, metrics });
  const enquiries = startEnquiries({ connection, log }, clock);
  return {
    firstSync: Promise.all([loop.firstSync, cases.firstSync]).then(() => undefined),
    metrics,
    stop: async () => {
      await Promise.all([
        loop.stop(),
        notices.stop(),
        hall.stop(),
        payments.stop(),
        cases.stop(),
        wallet.stop(),
        enquiries.stop(),
      ]);
      catalogue.stop();
      await gateways.close();
      clock.stop();
      await vitals?.stop();
      await store.close();
    },
  };
}
