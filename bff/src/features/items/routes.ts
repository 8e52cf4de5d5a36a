import { getItem, listItems } from "@yanta/types";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { CatalogueKeeper } from "../catalogue";
import type { Lexicon } from "./lexicon";
import { findItems, guideFor } from "./service";

export const itemRoutes = (catalogue: CatalogueKeeper, lexicon: Lexicon): Mounted[] => [
  on(listItems, ({ query }) => findItems(catalogue.current(), query, lexicon)),
  on(getItem, ({ params }) => guideFor(catalogue.current(), params.taskCode, lexicon)),
];
