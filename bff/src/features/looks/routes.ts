import { listLooks as listLooksEndpoint, listOwnLooks as listOwnLooksEndpoint } from "@yanta/types";
import { asResident, asStaff } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import { listLooks, listOwnLooks, type LookLists } from "./service/listLooks";

export const lookRoutes = (lists: LookLists): Mounted[] => [
  on(listOwnLooksEndpoint, ({ actor }) => listOwnLooks(lists, asResident(actor).residentId)),
  on(listLooksEndpoint, ({ actor, query, now }) => listLooks(lists, asStaff(actor), query, now)),
];
