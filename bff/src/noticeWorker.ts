import type { Config } from "./config";
import { caseEvents } from "./features/cases";
import { enquiryEvents } from "./features/enquiries";
import { createIdentity } from "./features/identity";
import { startNoticeWorker, type NoticeWorker } from "./features/notices";
import { paymentEvents } from "./features/payments";
import { ratingEvents } from "./features/ratings";
import { walletEvents } from "./features/wallet";
import { openFieldCrypto } from "./fieldCrypto";
import { openGateways, type Gateways } from "./gateways";
import { sendSubscribeMessage, type MiniProgramState } from "./gateways/wechat";
import { hallEvents } from "./hall";
import { sandboxClock, systemClock, type Clock } from "./platform/clock";
import { createLog, type Logger } from "./platform/log";
import { createMetrics, type Metrics } from "./platform/metrics";
import { openStore, type Connection } from "./platform/store";

export interface NoticeWorkerParts {
  config: Config;
  connection: Connection;
  gateways: Gateways;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}

/** Composes and starts the delivery of notices. */
export function startNotices({ config, connection, gateways, clock, log, metrics }: NoticeWorkerParts): NoticeWorker {
  const crypto = openFieldCrypto(config, connection);
  const identity = createIdentity({ connection, crypto, ...gateways, log });
  const state: MiniProgramState = config.NODE_ENV === "production" ? "formal" : "developer";
  return startNoticeWorker({
    connection,
    sources: [
      ...hallEvents(connection),
      paymentEvents(),
      walletEvents(connection),
      caseEvents(connection),
      ratingEvents(),
      enquiryEvents(connection),
    ],
    contactOf: identity.contactOf,
    sendSubscribeMessage: (message) => sendSubscribeMessage(gateways.wechat.authorised, { ...message, state }),
    sms: gateways.sms,
    clock,
    log,
    metrics,
  });
}

/**
 * A process for notices alone, beside the workers that also synchronise: as many as the messages need. The migration has
 * run before.
 */
export async function startNoticeProcess(config: Config): Promise<NoticeWorker> {
  const log = createLog(config.LOG_LEVEL, "notices");
  const metrics = createMetrics();
  const clock = config.CLOCK === "sandbox" ? sandboxClock(config.sandboxUrl) : systemClock;
  const store = openStore(config, log);
  await store.opened;
  const { connection } = store;
  const gateways = openGateways(config, { connection, metrics });
  const worker = startNotices({ config, connection, gateways, clock, log, metrics });
  log.info("delivering notices");
  return {
    stop: async () => {
      await worker.stop();
      await gateways.close();
      clock.stop();
      await store.close();
    },
  };
}
