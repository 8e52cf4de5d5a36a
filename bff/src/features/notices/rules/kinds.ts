import type { NoticeKind } from "@yanta/types";

export interface KindRule {
  /** Waited for with the phone in the hand: goes before everything else, and gives a slow channel up sooner. */
  urgent: boolean;
  /** So long after it fell due it is still worth a message. */
  worthMs: number;
  /** Tells what has happened, and so stays in the resident's list even when it is too late for a message. */
  isFact: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const KIND_RULES: Readonly<Record<NoticeKind, KindRule>> = {
  booked: { urgent: false, worthMs: 24 * HOUR, isFact: true },
  cancelled: { urgent: false, worthMs: 24 * HOUR, isFact: true },
  moved: { urgent: false, worthMs: 24 * HOUR, isFact: true },
  dayBefore: { urgent: false, worthMs: 12 * HOUR, isFact: false },
  twoHoursBefore: { urgent: false, worthMs: 90 * MINUTE, isFact: false },
  threeAhead: { urgent: true, worthMs: 10 * MINUTE, isFact: false },
  called: { urgent: true, worthMs: 5 * MINUTE, isFact: true },
  /** As long as the number can be queued again. */
  skipped: { urgent: true, worthMs: 30 * MINUTE, isFact: true },
  noShowWarning: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  paid: { urgent: false, worthMs: 24 * HOUR, isFact: true },
  refunded: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  licenceExpiring: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  caseHalfGone: { urgent: false, worthMs: 24 * HOUR, isFact: false },
  caseDueSoon: { urgent: false, worthMs: 24 * HOUR, isFact: false },
  caseOverdue: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  casePauseOverdue: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  caseSilent: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  caseSupplement: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  ratingReplied: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  caseDecided: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  enquiryAnswered: { urgent: false, worthMs: 72 * HOUR, isFact: true },
  enquiryReopened: { urgent: false, worthMs: 24 * HOUR, isFact: true },
};

/** Whether a notice is no longer worth a message. Both are UTC instants. */
export const isStale = (kind: NoticeKind, dueAt: Date, now: Date): boolean =>
  now.getTime() - dueAt.getTime() > KIND_RULES[kind].worthMs;

/** How often one channel is tried before the next one is. */
export const triesOf = (kind: NoticeKind): number => (KIND_RULES[kind].urgent ? 3 : 6);
