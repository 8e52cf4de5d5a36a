import type { WorkCalendar } from "@yanta/domain/calendar";
import type { FieldCrypto } from "../../platform/crypto";
import type { Logger } from "../../platform/log";
import type { LookLog } from "../../platform/looks";
import type { Connection } from "../../platform/store";
import type { Catalogue } from "../catalogue";
import type { EnquiryRules } from "./data";

/** What being heard is built from. */
export interface EnquiryParts {
  connection: Connection;
  crypto: Pick<FieldCrypto, "encrypt" | "decrypt">;
  catalogue: { current(): { catalogue: Pick<Catalogue, "itemByCode" | "stationById" | "stations"> } };
  calendar: WorkCalendar;
  rules: EnquiryRules;
  people: {
    contactOf(residentId: string): Promise<{ name?: string; phone?: string }>;
    staffName(staffId: string): Promise<string>;
  };
  /** Who of the staff read what somebody wrote. */
  looks: LookLog;
  log: Logger;
}
