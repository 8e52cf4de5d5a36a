import type { Config } from "./config";
import { accessModels } from "./features/access";
import { bookingModels } from "./features/booking";
import { caseModels } from "./features/cases";
import { catalogueModels } from "./features/catalogue";
import { deadLetterModels } from "./features/deadLetters";
import { enquiryModels } from "./features/enquiries";
import { identityModels } from "./features/identity";
import { lookModels } from "./features/looks";
import { noticeModels } from "./features/notices";
import { paymentModels } from "./features/payments";
import { queueModels } from "./features/queue";
import { ratingModels } from "./features/ratings";
import { reportModel } from "./features/reports";
import { syncModels } from "./features/sync";
import { walletModels } from "./features/wallet";
import { wechatTokenModel } from "./gateways/wechat";
import { cryptoModels } from "./platform/crypto";
import { rateLimitModel } from "./platform/http/rateLimits";
import { idempotencyModel } from "./platform/idempotency";
import { jobModel } from "./platform/jobs";
import { createLog } from "./platform/log";
import { migrateInTurn, migrateOnce } from "./platform/migrations";
import { openStore, type Connection } from "./platform/store";

/** Every collection and index of the product. */
const modelsOf = (connection: Connection) => [
  ...catalogueModels(connection),
  ...syncModels(connection),
  reportModel(connection),
  ...cryptoModels(connection),
  ...identityModels(connection),
  wechatTokenModel(connection),
  ...noticeModels(connection),
  ...bookingModels(connection),
  ...queueModels(connection),
  ...paymentModels(connection),
  ...accessModels(connection),
  ...walletModels(connection),
  ...caseModels(connection),
  ...ratingModels(connection),
  ...enquiryModels(connection),
  ...deadLetterModels(connection),
  ...lookModels(connection),
  jobModel(connection),
  idempotencyModel(connection),
  rateLimitModel(connection),
];

/** What a process does that starts without a migration step before it, as in development. */
export const migrateConnection = (connection: Connection): Promise<void> =>
  migrateOnce(connection, modelsOf(connection));

/** The migration step: run it before a new release starts. Running it again changes nothing but brings back what is missing. */
export async function migrateStore(config: Config): Promise<void> {
  const store = openStore(config, createLog(config.LOG_LEVEL, "migrate"));
  await store.opened;
  try {
    await migrateInTurn(store.connection, modelsOf(store.connection));
  } finally {
    await store.close();
  }
}
