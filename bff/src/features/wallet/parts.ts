import type { LicenceCalls } from "../../gateways/province";
import type { FieldCrypto } from "../../platform/crypto";
import type { Logger } from "../../platform/log";
import type { Connection } from "../../platform/store";
import type { AccessLog } from "../access";
import type { Catalogue } from "../catalogue";
import type { CheckedIdentity } from "../identity";
import type { KeyRing } from "./token/keyRing";

/** What the wallet is built from. */
export interface WalletParts {
  connection: Connection;
  crypto: FieldCrypto;
  catalogue: { current(): { catalogue: Catalogue } };
  province: LicenceCalls;
  accessLog: AccessLog;
  people: {
    checkedIdentityOf(residentId: string): Promise<CheckedIdentity | null>;
    staffName(staffId: string): Promise<string>;
  };
  keys: KeyRing;
  /** GB/T 2260 code of the district: the issuer of its codes. */
  districtCode: string;
  log: Logger;
}
