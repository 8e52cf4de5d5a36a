import type { CatalogueKeeper } from "./features/catalogue";
import { deadLetterRoutes } from "./features/deadLetters";
import type { Identity } from "./features/identity";
import { lookRoutes } from "./features/looks";
import { deadNotices } from "./features/notices";
import { deadRows } from "./features/sync";
import type { FieldCrypto } from "./platform/crypto";
import type { DeadLetterSource } from "./platform/deadLetters";
import type { Mounted } from "./platform/http/endpoints";
import type { Logger } from "./platform/log";
import type { Connection } from "./platform/store";

export interface OversightWiring {
  connection: Connection;
  catalogue: CatalogueKeeper;
  crypto: FieldCrypto;
  identity: Pick<Identity, "personIdsOf" | "staffName">;
  deadRefunds: DeadLetterSource;
  log: Logger;
}

/**
 * The endpoints by which the work itself is watched over: what the background has given up on, where each feature says
 * what that is; and who looked at whose data, where each feature that shows a person writes the rows.
 */
export function openOversight(wiring: OversightWiring): Mounted[] {
  const { connection, catalogue, crypto, identity, deadRefunds, log } = wiring;
  const deadLetters = deadLetterRoutes({
    connection,
    sources: [deadNotices(connection), deadRefunds, deadRows(connection)],
    staffName: identity.staffName,
    log,
  });
  const looks = lookRoutes({
    connection,
    crypto,
    people: identity,
    stationName: (stationId) => catalogue.current().catalogue.stationById.get(stationId)?.name,
  });
  return [...deadLetters, ...looks];
}
