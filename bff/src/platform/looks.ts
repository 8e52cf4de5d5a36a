import type { LookReason, LookSubject } from "@yanta/types";
import type { Staff } from "./actor";

/** A member of staff is about to see something of a person. */
export interface PersonLook {
  staff: Staff;
  /** Whose data it is; absent where nobody knows, as of a rating by the code of a counter. */
  personId?: string;
  /** Whose work it is. */
  stationId?: string;
  subject: { kind: LookSubject; id: string };
  reason: LookReason;
  /** With `other`: in words, at most 100 characters. */
  note?: string;
}

/** Whatever shows a person to staff asks this first: there is no look without a row. */
export interface LookLog {
  /**
   * Writes the looks down before the data is answered. The same look, at the same thing for the same reason on the same
   * Shanghai day, is one row however often its page asks again.
   *
   * @throws Problem temporarily-unavailable when they can't be written; nothing is shown then.
   */
  keep(looks: readonly PersonLook[], now: Date): Promise<void>;
}
