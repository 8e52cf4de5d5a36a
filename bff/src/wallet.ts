import type { Config } from "./config";
import { accessRoutes, openAccessLog } from "./features/access";
import type { CatalogueKeeper } from "./features/catalogue";
import type { Identity } from "./features/identity";
import { KeyRing, walletRoutes } from "./features/wallet";
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
  gateways: Pick<Gateways, "province">;
  log: Logger;
}

/**
 * Licences and the log of their uses.
 *
 * @throws Error when the signature algorithm does not pass its vectors: no code is signed by a library that errs.
 */
export function openWallet({
  config,
  connection,
  catalogue,
  crypto,
  identity,
  gateways,
  log,
}: WalletWiring): Mounted[] {
  const parts = {
    connection,
    crypto,
    catalogue,
    province: gateways.province,
    accessLog: openAccessLog(connection),
    people: identity,
    keys: new KeyRing({ connection, crypto }, config.LICENCE_SIGN_ALGORITHM),
    districtCode: config.DISTRICT_CODE,
    log,
  };
  // The log's paths come first: /licences/access-log is no licence.
  return [...accessRoutes({ connection, crypto }), ...walletRoutes(parts)];
}
