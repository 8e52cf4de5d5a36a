import { create } from "zustand";
import { forget, keep, readKept } from "../../platform/storage";

const KEY = "token";

/**
 * What this phone shows the API to say whose it is. Kept on the phone until the resident signs out or the API no longer
 * takes it. Whoever signs in writes it; `callApi` sends it.
 */
export const useCredential = create<{ token?: string }>(() => ({ token: keptToken() }));

export function setCredential(token: string): void {
  useCredential.setState({ token });
  keep(KEY, token);
}

export function dropCredential(): void {
  useCredential.setState({ token: undefined });
  forget(KEY);
}

function keptToken(): string | undefined {
  const kept = readKept(KEY);
  return typeof kept === "string" ? kept : undefined;
}
