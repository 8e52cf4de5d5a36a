import type { Day } from "@yanta/domain/calendar";
import type { PersonLook } from "../../platform/looks";
import type { Item, Station } from "../catalogue";

/** What the queue needs of the service lines. */
export interface LinesPort {
  linesAt(station: Station): readonly HallLine[];
  lineFor(station: Station, item: Item): HallLine | undefined;
  countersAt(station: Station): readonly HallCounter[];
}
export interface HallLine {
  /** `610113-C001.A`. */
  lineId: string;
  letter: string;
  name: string;
}
export interface HallCounter {
  /** `610113-C001.W3`. */
  counterId: string;
  name: string;
  lineIds: readonly string[];
}

/** What the queue needs of an appointment. */
export interface BookedVisit {
  appointmentId: string;
  stationId: string;
  taskCode: string;
  lineId: string;
  startsAt: Date;
  residentId?: string;
  /** A caller without an account. */
  personId?: string;
}

export interface BookingPort {
  visitOf(appointmentId: string): Promise<BookedVisit | null>;
  /**
   * Turns `confirmed` into `checkedIn`. Said again of a checked-in appointment it answers the same: the process may have
   * died before the ticket was made.
   *
   * @throws Problem too-early-to-check-in, too-late-to-check-in, appointment-not-changeable, appointment-not-found.
   */
  checkIn(appointmentId: string, now: Date): Promise<void>;
  /** The person was served, or the clerk has taken that back. */
  setServed(appointmentId: string, served: boolean): Promise<void>;
  /** Confirmed appointments of today whose time has come, without check-in and without a missed call so far. */
  awaited(now: Date): Promise<readonly Omit<BookedVisit, "taskCode">[]>;
  /** The hall was ready for this appointment at its time, and nobody had checked in. */
  recordMissedCall(appointmentId: string, now: Date): Promise<void>;
  /** Appointments whose check-in window has passed without anybody: how many became no-shows. */
  markNoShows(now: Date): Promise<number>;
  /** Every booking of a day that was ever confirmed, for the export. */
  bookedOn(stationId: string, day: Day): Promise<readonly BookedForExport[]>;
  /** Minutes of a slot, and after its start until which a check-in counts as in time. */
  timing(stationId: string): Promise<{ slotMinutes: number; lateMinutes: number }>;
}
export interface BookedForExport {
  appointmentId: string;
  bookedAt: Date;
  startsAt: Date;
  lineId: string;
  taskCode: string;
}

export type StaffDesk = { state: "here" } | { state: "locked"; since: Date } | { state: "gone" };

/** Names for the desk, already masked. */
export interface PeoplePort {
  /** The look is written down first. */
  maskedPerson(
    look: PersonLook & { personId: string },
    now: Date,
  ): Promise<{ name?: string; phone?: string } | undefined>;
  staffName(staffId: string): Promise<string | undefined>;
  /** Whether a member of staff sits at a desk, has left it locked, or is signed in nowhere. */
  deskOf(staffId: string, now: Date): Promise<StaffDesk>;
  /** Whose phone it is (eleven digits): the resident who has verified it, else the person kept for callers from it. */
  personByPhone(caller: { phone: string }, now: Date): Promise<string>;
  /** A resident's own id and those of callers whose number they have verified. */
  personIdsOf(residentId: string): Promise<readonly string[]>;
}
