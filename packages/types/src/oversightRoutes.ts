import type { Route } from "./paths";

/** Routes by which the work itself is watched over, without zod for the phone: part of `routes`. */
export const oversightRoutes = {
  listDeadLetters: { method: "GET", path: "/staff/dead-letters" },
  retryDeadLetter: { method: "POST", path: "/staff/dead-letters/:letterId/retry" },
  setDeadLetterAside: { method: "POST", path: "/staff/dead-letters/:letterId/set-aside" },
  listLooks: { method: "GET", path: "/staff/looks" },
  listOwnLooks: { method: "GET", path: "/me/looks" },
} as const satisfies Record<string, Route>;
