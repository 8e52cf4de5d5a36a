import { createReport } from "@yanta/types";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { Connection } from "../../platform/store";
import type { CatalogueKeeper } from "../catalogue";
import { receiveReport } from "./service";

export const reportRoutes = (catalogue: CatalogueKeeper, connection: Connection): Mounted[] => [
  on(createReport, ({ body, attempt, now }) =>
    receiveReport(connection, catalogue.current().catalogue, { ...body, reportId: attempt.id }, now),
  ),
];
