/**
 * Where a browser goes on after WeChat's page, and whether the code is the answer to this phone's own question: a code
 * that comes with another `state` was asked for by somebody else and is not taken.
 *
 * @param kept - what was kept when the browser left.
 */
export function returnFor(kept: unknown, state: string): { page: string; isOurs: boolean } {
  if (typeof kept !== "object" || kept === null) return { page: "/", isOurs: false };
  const left = kept as { state?: unknown; page?: unknown };
  const page = typeof left.page === "string" && left.page.startsWith("/") ? left.page : "/";
  return { page, isOurs: left.state === state };
}
