import type { WorkCalendar } from "@yanta/domain/calendar";
import type { FieldCrypto } from "../../platform/crypto";
import type { Logger } from "../../platform/log";
import type { LookLog } from "../../platform/looks";
import type { Connection } from "../../platform/store";
import type { Catalogue } from "../catalogue";

/** A visit to a hall as ratings see it: `finishedAt` is absent while it is not over. */
export interface Visit {
  ticketId: string;
  number: string;
  stationId: string;
  taskCode: string;
  counterId?: string;
  residentId?: string;
  personId?: string;
  finishedAt?: Date;
}

/** A case as ratings see it: `endedAt` is absent while it is not over. */
export interface EndedCase {
  projectNo: string;
  taskCode: string;
  name: string;
  endedAt?: Date;
}

export interface VisitPort {
  visitOf(ticketId: string): Promise<Visit | null>;
  /** Finished ones of these people, newest first. */
  finishedVisitsOf(personIds: readonly string[], since: Date): Promise<Visit[]>;
  /** What was finished last at a counter on the day of `now`. */
  lastFinishedAt(counterId: string, now: Date): Promise<Visit | null>;
  /** Undefined for a counter that no hall has. */
  counterName(counterId: string): string | undefined;
}

export interface CasePort {
  /** Ended ones of a resident; none before the real-name check. */
  endedCasesOf(residentId: string, since: Date, now: Date): Promise<EndedCase[]>;
  /** @throws Problem case-not-found, also for somebody else's. */
  ownCaseEnd(own: { residentId: string; projectNo: string }, now: Date): Promise<EndedCase>;
}

export type TextVerdict = "pass" | "review" | "risky";

/** What ratings are built from. */
export interface RatingParts {
  connection: Connection;
  crypto: Pick<FieldCrypto, "encrypt" | "decrypt">;
  catalogue: {
    current(): { catalogue: Pick<Catalogue, "itemByCode" | "stationById" | "servicesByItem"> };
  };
  calendar: WorkCalendar;
  visits: VisitPort;
  cases: CasePort;
  people: {
    /** A resident's own id and those of callers whose number they have verified. */
    personIdsOf(residentId: string): Promise<readonly string[]>;
    /** openid of the mini-program: the platform checks texts of its users only. */
    contactOf(personId: string): Promise<{ openId?: string }>;
    staffName(staffId: string): Promise<string>;
  };
  /** Who looked at what somebody wrote. */
  looks: LookLog;
  /** The platform's text check. @throws WechatError */
  checkText(asked: { openId: string; text: string }): Promise<TextVerdict>;
  /** Signs the codes of counters; known to the servers only. */
  codeKey: string | Promise<string>;
  log: Logger;
}
