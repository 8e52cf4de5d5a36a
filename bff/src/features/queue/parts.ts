import type { WorkCalendar } from "@yanta/domain/calendar";
import type { Connection } from "../../platform/store";
import type { CatalogueKeeper } from "../catalogue";
import type { BookingPort, LinesPort, PeoplePort } from "./ports";
import type { StationPictures } from "./service/picture";

/** What the queue is made of. */
export interface QueueParts {
  connection: Connection;
  catalogue: Pick<CatalogueKeeper, "current">;
  calendar: WorkCalendar;
  lines: LinesPort;
  booking: BookingPort;
  people?: PeoplePort;
  /** Signs the day's counter code; known to the servers only. */
  counterCodeKey: string | Promise<string>;
  /** How near is "in the hall", metres; GPS indoors is off by tens of them. */
  hallRadiusMetres: number;
  pictures: StationPictures;
}

/** Indoors a phone is often wrong by a block's length. */
export const HALL_RADIUS_METRES = 300;
