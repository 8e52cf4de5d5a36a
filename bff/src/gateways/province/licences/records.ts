import type { IssuerState } from "@yanta/domain/licences";

/** Why a licence is read, and on whose word. The province asks both of every reader and keeps them. */
export interface LicencePurpose {
  /** 用证事由, in words. */
  cause: string;
  /** Our own record of the permission: a row of the access log, or a grant. */
  reference: string;
}

export interface LicenceTimes {
  issuerState: IssuerState;
  /** Days of Asia/Shanghai; absent when the licence names none. */
  validFrom?: string;
  validUntil?: string;
  /** 长期. */
  longTerm: boolean;
}

/** A licence in our words. Its holder has been compared with the person who was asked for. */
export interface LicenceRecord extends LicenceTimes {
  /** 电子证照标识 (GB/T 36904). */
  identifier: string;
  typeCode: string;
  holder: string;
  number: string;
  issuer: string;
  issuedOn?: string;
  /** By the field names of the licence type; what the province left empty is absent. */
  fields: Record<string, string>;
}

export interface LicencesFound {
  licences: LicenceRecord[];
  /** Types of rows that could not be read ("" where not even the type could); what is known of them stays as it was. */
  unreadable: string[];
  /** Rows that belong to somebody else. Nothing of them is kept. */
  foreign: number;
}

export interface LicenceStatus extends LicenceTimes {
  /** The province no longer holds it. */
  isGone: boolean;
}

export interface LicenceFile {
  fileName: string;
  /** As the province sent them. */
  bytes: Buffer;
  /** Lower-case hex; checked against the bytes. */
  sha256: string;
}
