export { deadlineOf } from "./deadlineOf";
export { explainDeadline } from "./explainDeadline";
export type { DayReason, Deadline, DeadlineTerms, Pause, TimeLimit } from "./types";
