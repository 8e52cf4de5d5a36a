export { caseCalls, type CaseCalls } from "./calls";
export type * from "./records";
