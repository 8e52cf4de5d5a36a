import type { Clock } from "../../platform/clock";
import type { Store } from "../../platform/store";
import type { CatalogueKeeper } from "../catalogue";
import { readProvinceReport } from "../sync";

export interface Readiness {
  ready: boolean;
  store: boolean;
  catalogue: boolean;
  /** Age of the data served; null before the first synchronisation. */
  asOfAgeSeconds: number | null;
  /** For information: public reads do not depend on the province. */
  province: { breaker: "closed" | "open" | "halfOpen" | "unknown"; reportedAt: string | null };
}

interface ReadinessSources {
  store: Store;
  catalogue: CatalogueKeeper;
  clock: Clock;
}

/** Ready = the store answers and a catalogue is loaded. A balancer must not send residents here before. */
export async function readiness({ store, catalogue, clock }: ReadinessSources): Promise<Readiness> {
  const isReachable = await store.isReachable();
  const report = isReachable ? await readProvinceReport(store.connection).catch(() => null) : null;
  const isLoaded = catalogue.isLoaded();
  const ageMs = isLoaded ? clock.now().getTime() - catalogue.current().asOf.getTime() : null;
  return {
    ready: isReachable && isLoaded,
    store: isReachable,
    catalogue: isLoaded,
    asOfAgeSeconds: ageMs === null ? null : Math.round(ageMs / 1000),
    province: { breaker: report?.breaker ?? "unknown", reportedAt: report?.reportedAt.toISOString() ?? null },
  };
}
