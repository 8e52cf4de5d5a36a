import { listDeadLetters, retryDeadLetter, setDeadLetterAside } from "./deadLetters";
import { listLooks, listOwnLooks } from "./looks";

export { AskedReason } from "./askedReason";
export * from "./deadLetters";
export * from "./looks";

/** Every endpoint by which the work itself is watched over: part of `endpoints`. */
export const oversightEndpoints = {
  listDeadLetters,
  retryDeadLetter,
  setDeadLetterAside,
  listLooks,
  listOwnLooks,
} as const;
