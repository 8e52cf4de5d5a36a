export const LOGIN_VIA: "weapp" | "h5" = "h5";

/** A browser has to go to WeChat's page for it. */
export const askLoginCode = (): Promise<string | undefined> => Promise.resolve(undefined);

/** The page one is on, with its parameters, as the address after `#` has it. */
export const pageToReturnTo = (): string => window.location.hash.slice(1);

export function leaveForSignIn(authorizeUrl: string): void {
  window.location.assign(authorizeUrl);
}

/** The code in the address, when the browser has just come back from WeChat's page. */
export function cameBackFromSignIn(): { code: string; state: string } | undefined {
  const query = new URLSearchParams(window.location.search);
  const [code, state] = [query.get("code"), query.get("state")];
  return code && state ? { code, state } : undefined;
}

/** Takes the code out of the address and goes to the page one came from, before the router looks. */
export function showPage(page: string): void {
  window.history.replaceState(null, "", `${window.location.pathname}#${page.startsWith("/") ? page : "/"}`);
}
