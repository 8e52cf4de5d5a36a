import type { Route } from "./paths";

/**
 * Routes of cases, without zod for the phone. They join `routes` when the BFF answers them: every route that stands there is
 * mounted, and every one that is mounted is called by the contract tests.
 */
export const caseRoutes = {
  listCases: { method: "GET", path: "/cases" },
  getCase: { method: "GET", path: "/cases/:projectNo" },
  lookUpCase: { method: "POST", path: "/case-lookups" },
} as const satisfies Record<string, Route>;
