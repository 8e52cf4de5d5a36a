import type { Config } from "./config";
import { accessRoutes, openAccessLog } from "./features/access";
import type { CatalogueKeeper } from "./features/catalogue";
import type { Identity } from "./features/identity";
import { visitOf, type BookingDesk } from "./features/booking";
import { KeyRing, startWalletWork, walletRoutes, type WalletParts, type WalletWork } from "./features/wallet";
import type { Clock } from "./platform/clock";
import type { Gateways } from "./gateways";
import type { FieldCrypto } from "./platform/crypto";
import type { Mounted } from "./platform/http/endpoints";
import type { Logger } from "./platform/log";
import type { Connection } from "./platform/store";

export interface WalletWiring {
  config: Pick<Config, "DISTRICT_CODE" | "LICENCE_SIGN_ALGORITHM">;
  connection: Connection;
  catalogue: CatalogueKeeper;
  crypto: FieldCrypto;
  identity: Identity;
  desk: BookingDesk;
  gateways: Pick<Gateways, "province">;
  log: Logger;
}

function partsOf({ config, connection, catalogue, crypto, identity, gateways, desk, log }: WalletWiring): WalletParts {
  return {
    connection,
    crypto,
    catalogue,
    province: gateways.province,
    accessLog: openAccessLog(connection),
    people: identity,
    visitOf: (appointmentId) => visitOf(desk, appointmentId),
    keys: new KeyRing({ connection, crypto }, config.LICENCE_SIGN_ALGORITHM),
    districtCode: config.DISTRICT_CODE,
    log,
  };
}

/**
 * Licences and the log of their uses.
 *
 * @throws Error when the signature algorithm does not pass its vectors: no code is signed by a library that errs.
 */
export function openWallet(wiring: WalletWiring): Mounted[] {
  const { connection, crypto } = wiring;
  // The log's paths come first: /licences/access-log is no licence.
  return [...accessRoutes({ connection, crypto }), ...walletRoutes(partsOf(wiring))];
}

export const startWallet = (wiring: WalletWiring, clock: Clock): WalletWork => startWalletWork(partsOf(wiring), clock);
