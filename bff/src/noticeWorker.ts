import type { Config } from "./config";
import { createIdentity } from "./features/identity";
import { startNoticeWorker, type NoticeWorker } from "./features/notices";
import { openFieldCrypto } from "./fieldCrypto";
import type { Gateways } from "./gateways";
import { sendSubscribeMessage, type MiniProgramState } from "./gateways/wechat";
import { noticeSources } from "./noticeSources";
import type { Clock } from "./platform/clock";
import type { Logger } from "./platform/log";
import type { Metrics } from "./platform/metrics";
import type { Connection } from "./platform/store";

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
    sources: noticeSources(connection),
    contactOf: identity.contactOf,
    sendSubscribeMessage: (message) => sendSubscribeMessage(gateways.wechat.authorised, { ...message, state }),
    sms: gateways.sms,
    clock,
    log,
    metrics,
  });
}
