import type { Config } from "./config";
import { ConfigError } from "./config";
import { loadCatalogue, publishedEdition } from "./features/catalogue";
import { seedStaff, type SeededStaff } from "./features/identity";
import { openFieldCrypto } from "./fieldCrypto";
import { createLog } from "./platform/log";
import { openStore } from "./platform/store";

/**
 * Opens staff accounts for the places that the store has published. For development and demonstrations.
 *
 * @throws ConfigError in production; Error before the first synchronisation is through.
 */
export async function seedSandboxStaff(config: Config): Promise<SeededStaff> {
  if (config.NODE_ENV === "production") throw new ConfigError("Staff accounts are not seeded in production.");
  const store = openStore(config, createLog(config.LOG_LEVEL, "seed"));
  try {
    await store.opened;
    const { connection } = store;
    const edition = await publishedEdition(connection);
    if (edition === null) throw new Error("No places yet: start the worker and let it synchronise once.");
    const { stations: places } = await loadCatalogue(connection, config.DISTRICT_CODE, edition);
    return await seedStaff(
      { connection, crypto: openFieldCrypto(config, connection), places, dataDir: config.DATA_DIR },
      new Date(),
    );
  } finally {
    await store.close();
  }
}
