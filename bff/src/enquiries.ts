import { setTimeout as sleep } from "node:timers/promises";
import { statutoryCalendar } from "@yanta/domain/calendar";
import type { CatalogueKeeper } from "./features/catalogue";
import { enquiryRoutes, enquiryRules, lookAtEnquiries } from "./features/enquiries";
import type { Identity } from "./features/identity";
import { openLookLog } from "./features/looks";
import type { Clock } from "./platform/clock";
import type { FieldCrypto } from "./platform/crypto";
import type { Mounted } from "./platform/http/endpoints";
import { describeError, type Logger } from "./platform/log";
import type { Connection } from "./platform/store";

interface EnquiryWiring {
  connection: Connection;
  catalogue: CatalogueKeeper;
  crypto: FieldCrypto;
  identity: Identity;
  log: Logger;
}

/** The endpoints of being heard. */
export const openEnquiries = ({ connection, catalogue, crypto, identity, log }: EnquiryWiring): Mounted[] =>
  enquiryRoutes({
    connection,
    catalogue,
    crypto,
    calendar: statutoryCalendar,
    rules: enquiryRules,
    people: identity,
    looks: openLookLog({ connection, crypto }),
    log,
  });

/** What is due is one question to an index; days matter here, not minutes. */
const LOOK_EVERY_MS = 20_000;

/** Looks after due days until stopped. Any number of workers may do so beside each other. */
export function startEnquiries(
  { connection, log }: Pick<EnquiryWiring, "connection" | "log">,
  clock: Pick<Clock, "now">,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await lookAtEnquiries({ connection, log }, clock.now()).catch((error: unknown) => {
        if (!stopping.signal.aborted) log.warn({ error: describeError(error) }, "looking at enquiries interrupted");
      });
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
