import { countAccepts as countAcceptsEndpoint, listNotices, listTemplates, markNoticesRead } from "@yanta/types";
import { asResident } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { Connection } from "../../platform/store";
import { templateIdsFor } from "./data";
import { countAccepts } from "./service/accepts";
import { listOwnNotices, markOwnNoticesRead } from "./service/ownNotices";

export interface NoticeRouteParts {
  connection: Connection;
  /** The resident's own id and those of callers joined to them. */
  personIdsOf(residentId: string): Promise<string[]>;
}

export const noticeRoutes = ({ connection, personIdsOf }: NoticeRouteParts): Mounted[] => [
  on(listNotices, async ({ actor }) => listOwnNotices(connection, await personIdsOf(asResident(actor).residentId))),
  on(markNoticesRead, async ({ actor, now }) => {
    await markOwnNoticesRead(connection, await personIdsOf(asResident(actor).residentId), now);
    return undefined;
  }),
  on(countAcceptsEndpoint, async ({ actor, body }) => {
    await countAccepts(connection, asResident(actor).residentId, body.results);
    return undefined;
  }),
  on(listTemplates, () => ({
    booking: templateIdsFor("booking"),
    queue: templateIdsFor("queue"),
    payment: templateIdsFor("payment"),
    licence: templateIdsFor("licence"),
    case: templateIdsFor("case"),
  })),
];
