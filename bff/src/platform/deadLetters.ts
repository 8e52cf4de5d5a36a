import type { DeadLetterKind } from "@yanta/types";

/** Something that the work of one feature has given up on. No personal data. */
export interface FoundLetter {
  /** The feature's own id of it. */
  id: string;
  /** In Chinese: which message, which table, which fee. */
  what: string;
  since: Date;
  tries: number;
  /** Code or field, never a value. */
  lastError: string;
  canRetry: boolean;
}

/** A feature whose work can give something up. */
export interface DeadLetterSource {
  kind: DeadLetterKind;
  /** Newest first, at most so many. */
  list(now: Date, limit: number): Promise<FoundLetter[]>;
  find(id: string, now: Date): Promise<FoundLetter | null>;
  /** Tries once more. @returns false when it can't be, or somebody else was quicker. */
  retry(id: string, now: Date): Promise<boolean>;
}
