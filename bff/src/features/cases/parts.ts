import type { WorkCalendar } from "@yanta/domain/calendar";
import type { FieldCrypto } from "../../platform/crypto";
import type { Logger } from "../../platform/log";
import type { LookLog } from "../../platform/looks";
import type { Connection } from "../../platform/store";
import type { Catalogue } from "../catalogue";
import type { CheckedIdentity } from "../identity";

/** What cases are built from. */
export interface CaseParts {
  connection: Connection;
  crypto: Pick<FieldCrypto, "encrypt" | "decrypt" | "blindIndex">;
  /** Limits and names of items; the limits of an item that is not published are not known. */
  catalogue: { current(): { catalogue: Pick<Catalogue, "itemByCode"> } };
  calendar: WorkCalendar;
  people: {
    /** `null` before the real-name check. */
    checkedIdentityOf(residentId: string): Promise<CheckedIdentity | null>;
    /** Who has proven to be the holder of this id number: usually one account, or none. */
    residentsWithIdNumber(residentIdNumber: string): Promise<string[]>;
  };
  /** Who of the staff looked at a case. */
  looks: LookLog;
  log: Logger;
}
