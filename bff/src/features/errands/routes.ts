import type { WorkCalendar } from "@yanta/domain/calendar";
import { listErrandPlaces } from "@yanta/types";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { CatalogueKeeper } from "../catalogue";
import { placesFor } from "./service";

export const errandRoutes = (catalogue: CatalogueKeeper, calendar: WorkCalendar): Mounted[] => [
  on(listErrandPlaces, ({ params, query, now }) =>
    placesFor(catalogue.current(), params.taskCode, query, { now, calendar }),
  ),
];
