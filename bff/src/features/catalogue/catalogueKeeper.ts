import { describeError, type Logger } from "../../platform/log";
import type { Metrics } from "../../platform/metrics";
import { notReady } from "../../platform/http/problem";
import type { Connection } from "../../platform/store";
import type { Catalogue } from "./catalogue";
import { loadCatalogue, publishedEdition } from "./loadCatalogue";

/** How long a published change may stay unseen. A poll reads two small documents. */
const POLL_MS = 2_000;

export interface Served {
  catalogue: Catalogue;
  asOf: Date;
}

/** Holds the present catalogue and replaces it when a new edition is published. */
export interface CatalogueKeeper {
  /** @throws Problem temporarily-unavailable before the first synchronisation is through. */
  current(): Served;
  isLoaded(): boolean;
  /** Looks for a new edition now; tests and the import call it so as not to wait. */
  refresh(): Promise<void>;
  stop(): void;
}

interface KeeperOptions {
  connection: Connection;
  districtCode: string;
  log: Logger;
  metrics: Metrics;
}

/**
 * Starts polling. Once loaded, public reads need neither the store nor the province: while either is away they answer
 * from the last edition, whose `asOf` tells its age.
 */
export function keepCatalogue({ connection, districtCode, log, metrics }: KeeperOptions): CatalogueKeeper {
  let served: Served | null = null;
  let refreshing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const load = async (): Promise<void> => {
    const edition = await publishedEdition(connection);
    if (edition === null) return;
    const isKnown = served?.catalogue.version === edition.version;
    const catalogue = isKnown && served ? served.catalogue : await loadCatalogue(connection, districtCode, edition);
    served = { catalogue, asOf: edition.asOf };
    metrics.syncAsOf.set(edition.asOf.getTime() / 1000);
    if (!isKnown)
      log.info(
        { version: edition.version, items: catalogue.items.length, stations: catalogue.stations.length },
        "catalogue loaded",
      );
    const { disputedHours } = catalogue;
    if (!isKnown && disputedHours.length > 0)
      log.warn({ stations: disputedHours }, "places keep their own hours, the province has published others since");
  };
  const refresh = (): Promise<void> => {
    refreshing ??= load().finally(() => {
      refreshing = null;
    });
    return refreshing;
  };
  const poll = async (): Promise<void> => {
    await refresh().catch((error: unknown) => log.debug({ error: describeError(error) }, "catalogue not refreshed"));
    if (stopped) return;
    timer = setTimeout(() => void poll(), POLL_MS);
    timer.unref();
  };
  void poll();

  return {
    current: () => {
      if (served === null) throw notReady();
      return served;
    },
    isLoaded: () => served !== null,
    refresh,
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
