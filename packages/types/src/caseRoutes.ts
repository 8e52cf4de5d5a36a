import type { Route } from "./paths";

/**
 * Routes of cases, without zod for the phone: part of `routes`.
 */
export const caseRoutes = {
  listCases: { method: "GET", path: "/cases" },
  getCase: { method: "GET", path: "/cases/:projectNo" },
  lookUpCase: { method: "POST", path: "/case-lookups" },
} as const satisfies Record<string, Route>;
