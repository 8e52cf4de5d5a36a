import { getCase, listCases, lookUpCase as lookUpCaseEndpoint } from "@yanta/types";
import { asResident } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { CaseParts } from "./parts";
import { lookUpCase } from "./service/lookUp";
import { listOwnCases, ownCase } from "./service/ownCases";

export const caseRoutes = (parts: CaseParts): Mounted[] => [
  on(listCases, ({ actor, query, now }) => listOwnCases(parts, asResident(actor).residentId, query, now)),
  on(getCase, ({ actor, params, now }) => ownCase(parts, { residentId: asResident(actor).residentId, ...params }, now)),
  on(lookUpCaseEndpoint, ({ actor, body, caller, now }) => lookUpCase(parts, body, { actor, caller, now })),
];
