export { caseModels } from "./model";
export type { CaseParts } from "./parts";
export { caseRoutes } from "./routes";
export { endedCasesOf, ownCaseEnd } from "./service/endedCases";
export { startCaseSync, type CaseSync } from "./sync/loop";
export { caseEvents } from "./warnings/caseEvents";
export { lookAtCases } from "./warnings/look";
export { startCaseWatch, type CaseWatch } from "./warnings/loop";
