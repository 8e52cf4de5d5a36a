export { callApi } from "./callApi";
export type { AnswerOf } from "./contract";
export type { Failure } from "./failure";
export { newKey } from "./newKey";
export { useAnswer, useKeptSince, type Answer } from "./useAnswer";
