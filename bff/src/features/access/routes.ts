import { exportAccess, listAccess, questionAccess } from "@yanta/types";
import { asResident } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import { exportOwnAccess, listOwnAccess, questionOwnAccess, type AccessParts } from "./service/ownAccess";

/** Mount them before the wallet's: `/licences/access-log` must not be taken for a licence. */
export const accessRoutes = (parts: AccessParts): Mounted[] => [
  on(listAccess, ({ actor, query }) => listOwnAccess(parts, asResident(actor).residentId, query)),
  on(exportAccess, ({ actor, now }) => exportOwnAccess(parts, asResident(actor).residentId, now)),
  on(questionAccess, ({ actor, params, body, now }) =>
    questionOwnAccess(parts, { residentId: asResident(actor).residentId, ...params, ...body }, now),
  ),
];
