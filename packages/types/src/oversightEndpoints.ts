import { listDeadLetters, retryDeadLetter, setDeadLetterAside } from "./deadLetters";

export * from "./deadLetters";

/** Every endpoint by which the work itself is watched over: part of `endpoints`. */
export const oversightEndpoints = { listDeadLetters, retryDeadLetter, setDeadLetterAside } as const;
