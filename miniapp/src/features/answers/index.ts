export { callApi, type Call, type Called, type Caller } from "./callApi";
export type { AnswerOf, AskOf, Name } from "./contract";
export { dropCredential, setCredential, useCredential } from "./credential";
export type { Failure, NearestSlot } from "./failure";
export { forgetKeptAnswers } from "./keptAnswers";
export { newKey } from "./newKey";
export { useAnswer, useKeptSince, type Answer } from "./useAnswer";
export { useWrite, type Write } from "./useWrite";
