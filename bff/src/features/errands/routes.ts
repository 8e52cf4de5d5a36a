import { listErrandPlaces } from "@yanta/types";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { CatalogueKeeper } from "../catalogue";
import { placesFor, type ErrandParts } from "./service";

export const errandRoutes = (
  catalogue: Pick<CatalogueKeeper, "current">,
  parts: Omit<ErrandParts, "served">,
): Mounted[] => [
  on(listErrandPlaces, ({ params, query, now }) =>
    placesFor({ ...parts, served: catalogue.current() }, params.taskCode, query, now),
  ),
];
