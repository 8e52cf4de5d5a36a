import type { FactSource } from "@yanta/types";
import type { z } from "zod";
import type { ChangeOf } from "../mapping";
import type { TimeLimitRecord } from "../records";

type Source = z.infer<typeof FactSource>;

/**
 * Whose case it is, in clear: to be encrypted before it is kept. The name of the clerk is on the wire too, and is never
 * taken over.
 */
export interface CaseApplicant {
  name?: string;
  /** Resident id number or credit code. */
  code?: string;
  contactName?: string;
  contactCode?: string;
  phone?: string;
}

/** One 办件. Instants are UTC. */
export interface CaseRecord {
  projectNo: string;
  taskCode: string;
  name: string;
  channel?: string;
  office?: string;
  appliedAt?: Date;
  acceptedAt?: Date;
  applicant: CaseApplicant;
  source: Source;
}

/** What a step does, where the clock or the resident cares; `other` for what this release does not know. */
export type CaseStepKind =
  | "received"
  | "accepted"
  | "notAccepted"
  | "supplementRequested"
  | "supplementReceived"
  | "supplementAccepted"
  | "handling"
  | "reviewing"
  | "approved"
  | "forwarded"
  | "suspended"
  | "resumed"
  | "extended"
  | "decided"
  | "delivered"
  | "withdrawn"
  | "other";

export interface CaseStepRecord {
  projectNo: string;
  kind: CaseStepKind;
  /** As the office wrote it. */
  name: string;
  at: Date;
  office?: string;
  /** 办理意见, with the numbers of people hidden. */
  note?: string;
  /** Of a suspension: how long it takes, as the applicant was told. Of an extension: by how much. */
  length?: TimeLimitRecord;
  /** Of an extension. */
  approvedBy?: string;
  /** Of a supplement: the day by which to hand it in. */
  supplyBy?: string;
}

export interface CasePauseRecord {
  projectNo: string;
  name: string;
  from: Date;
  until?: Date;
  reason?: string;
  /** As the applicant was told. */
  length?: TimeLimitRecord;
}

export interface CaseResultRecord {
  projectNo: string;
  /** As the office wrote it; absent while there is none. */
  type?: string;
  at?: Date;
  note?: string;
  /** The number is masked before it gets here: the wallet shows the whole one. */
  licence?: { name: string; number: string };
  byPost: boolean;
}

export interface CaseRecords {
  cases: CaseRecord;
  caseSteps: CaseStepRecord;
  casePauses: CasePauseRecord;
  caseResults: CaseResultRecord;
}
export type CaseRecordKind = keyof CaseRecords;

export type CaseChange<Kind extends CaseRecordKind = CaseRecordKind> = ChangeOf<CaseRecords[Kind]>;

/** One page, read from the end of the list or from anywhere in it. */
export interface CasePage<Kind extends CaseRecordKind = CaseRecordKind> {
  /** Rows at or after the watermark when the page was read. */
  total: number;
  /** Pages that so many rows fill. */
  pages: number;
  changes: CaseChange<Kind>[];
}
