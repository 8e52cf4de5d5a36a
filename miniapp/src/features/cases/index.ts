export { CaseView } from "./CaseView";
export { OwnCases } from "./OwnCases";
export { numberIn, readLookUp, type LookUpMistakes } from "./lookUpRules";
