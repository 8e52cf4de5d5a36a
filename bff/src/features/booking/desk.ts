import type { WorkCalendar } from "@yanta/domain/calendar";
import type { GrantOffer } from "@yanta/types";
import type { PersonLook } from "../../platform/looks";
import type { Connection } from "../../platform/store";
import type { CatalogueKeeper } from "../catalogue";
import type { BookedVisit } from "./service/visits";
import { appointmentWriter, type AppointmentWriter } from "./store/appointmentWriter";
import { personGuard, type PersonGuard } from "./store/personGuard";
import { placeTaker, type PlaceTaker } from "./store/placeTaker";
import { recentDays, type RecentDays } from "./store/recentDays";
import { spokenCodes, type SpokenCodes } from "./store/spokenCodes";
import { stationSettings, type StationSettings } from "./store/stationSettings";

/** What booking needs to know of people; identity keeps them. */
export interface People {
  /** The person behind a caller's number: always the same id for the same number. */
  personByPhone(caller: { phone: string; name: string }, now: Date): Promise<string>;
  /** Masked, for staff, by person; the looks are written down first. Unknown ids are left out. */
  maskedPersons(
    looks: readonly PersonLook[],
    now: Date,
  ): Promise<ReadonlyMap<string, { name?: string; phone?: string }>>;
  /** A resident's own id and those of callers whose number they have verified. */
  personIdsOf(residentId: string): Promise<readonly string[]>;
}

/** What may be offered with a booking: electronic licences in place of paper. The wallet keeps them. */
export interface GrantOffers {
  /** `null` when there is nothing to offer. */
  offerFor(visit: BookedVisit, now: Date): Promise<GrantOffer | null>;
}

export interface BookingParts {
  connection: Connection;
  catalogue: Pick<CatalogueKeeper, "current">;
  calendar: WorkCalendar;
  people: People;
  /** Left out where nobody books in the app. */
  grantOffers?: GrantOffers;
}

/** Everything the booking services share in one process. Holds no truth: only what may be a second old. */
export interface BookingDesk extends BookingParts {
  writer: AppointmentWriter;
  guard: PersonGuard;
  places: PlaceTaker;
  codes: SpokenCodes;
  recent: RecentDays;
  settings: StationSettings;
}

export function openBookingDesk(parts: BookingParts): BookingDesk {
  const { connection } = parts;
  const codes = spokenCodes();
  return {
    ...parts,
    writer: appointmentWriter(connection, codes),
    codes,
    guard: personGuard(connection),
    places: placeTaker(connection),
    recent: recentDays(connection),
    settings: stationSettings(connection),
  };
}
