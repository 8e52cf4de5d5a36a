import { statutoryCalendar } from "@yanta/domain/calendar";
import type { Config } from "./config";
import { caseRoutes, startCaseSync, startCaseWatch, type CaseParts, type CaseSync } from "./features/cases";
import type { CatalogueKeeper } from "./features/catalogue";
import type { Identity } from "./features/identity";
import { openLookLog } from "./features/looks";
import type { Gateways } from "./gateways";
import type { Clock } from "./platform/clock";
import type { FieldCrypto } from "./platform/crypto";
import type { Mounted } from "./platform/http/endpoints";
import { leaseOf } from "./platform/jobs";
import type { Logger } from "./platform/log";
import type { Metrics } from "./platform/metrics";
import type { Connection } from "./platform/store";

export interface CaseWiring {
  connection: Connection;
  catalogue: CatalogueKeeper;
  crypto: FieldCrypto;
  identity: Identity;
  log: Logger;
}

/** What cases are built from, for features that ask them. */
export const caseParts = ({ connection, catalogue, crypto, identity, log }: CaseWiring): CaseParts => ({
  connection,
  catalogue,
  crypto,
  calendar: statutoryCalendar,
  people: identity,
  looks: openLookLog({ connection, crypto }),
  log,
});

/** The endpoints of cases. */
export const openCases = (wiring: CaseWiring): Mounted[] => caseRoutes(caseParts(wiring));

interface CaseWorkWiring extends CaseWiring {
  config: Pick<Config, "SYNC_INTERVAL_SECONDS">;
  gateways: Pick<Gateways, "province">;
  clock: Clock;
  metrics: Metrics;
}

/** Pulls cases from the province, and looks after what is to be told of them. */
export function startCases(wiring: CaseWorkWiring): CaseSync {
  const { connection, crypto, config, gateways, clock, log, metrics } = wiring;
  const { province } = gateways;
  const lease = leaseOf(connection, "caseSync");
  const pull = { connection, crypto, province, lease, clock, log, metrics };
  const sync = startCaseSync(pull, config.SYNC_INTERVAL_SECONDS * 1000);
  const watch = startCaseWatch(caseParts(wiring), clock, wiring.catalogue.isLoaded);
  return {
    firstSync: sync.firstSync,
    stop: async () => {
      await Promise.all([sync.stop(), watch.stop()]);
    },
  };
}
