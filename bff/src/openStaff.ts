import type { Config } from "./config";
import { openStaffAccount, type NewStaff } from "./features/identity";
import { openFieldCrypto } from "./fieldCrypto";
import { createLog } from "./platform/log";
import { openStore } from "./platform/store";

/** Opens one staff account, such as a district's first administrator. @returns its id, or `null` when the account exists. */
export async function openStaff(config: Config, account: NewStaff): Promise<string | null> {
  const store = openStore(config, createLog(config.LOG_LEVEL, "staff"));
  try {
    await store.opened;
    const { connection } = store;
    return await openStaffAccount({ connection, crypto: openFieldCrypto(config, connection) }, account, new Date());
  } finally {
    await store.close();
  }
}
