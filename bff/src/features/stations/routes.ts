import { getStation, listStations } from "@yanta/types";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { CatalogueKeeper } from "../catalogue";
import { findStations, stationDetail, type StationSurroundings } from "./service";

export const stationRoutes = (catalogue: CatalogueKeeper, around: StationSurroundings): Mounted[] => [
  on(listStations, ({ query, now }) => findStations(catalogue.current(), query, now, around)),
  on(getStation, ({ params, query, now }) => stationDetail(catalogue.current(), { ...params, ...query }, now, around)),
];
