import type { Appointment } from "@yanta/types";
import type { LicenceCalls } from "../../gateways/province";
import type { FieldCrypto } from "../../platform/crypto";
import type { Logger } from "../../platform/log";
import type { Connection } from "../../platform/store";
import type { AccessLog } from "../access";
import type { Catalogue } from "../catalogue";
import type { CheckedIdentity } from "../identity";
import type { KeyRing } from "./token/keyRing";

/** A booking as far as grants are concerned. */
export interface Visit {
  appointmentId: string;
  /** Set for those who booked in the app themselves. */
  residentId?: string;
  stationId: string;
  taskCode: string;
  startsAt: Date;
  state: Appointment["state"];
}

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
  /** Bookings, by id: `null` when there is none. */
  visitOf(appointmentId: string): Promise<Visit | null>;
  keys: KeyRing;
  /** GB/T 2260 code of the district: the issuer of its codes. */
  districtCode: string;
  log: Logger;
}
