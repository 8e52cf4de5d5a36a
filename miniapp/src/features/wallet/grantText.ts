import type { GrantState, LicenceGrant } from "@yanta/types";
import { clockText } from "../../ui/clockText";

export const GRANT_STATES: Readonly<Record<GrantState, { name: string; tone: "good" | "quiet" | "warn" }>> = {
  active: { name: "可用", tone: "good" },
  withdrawn: { name: "已撤回", tone: "quiet" },
  expired: { name: "已到期", tone: "quiet" },
  usedUp: { name: "已用完", tone: "quiet" },
};

interface When {
  /** UTC milliseconds. */
  now: number;
  spoken: boolean;
}

/** Until when, and how often still: 11月30日 10:00前可用，还能用1次. What is over says only that. */
export function grantTerm({ state, expiresAt, usesLeft }: LicenceGrant, when: When): string {
  if (state !== "active") return GRANT_STATES[state].name;
  return `${clockText(Date.parse(expiresAt), when)}前可用，还能用${usesLeft}次`;
}

/** Those that can still be used first, each part as the server gave it: the newest first. */
export const inOrderOfUse = (grants: readonly LicenceGrant[]): { open: LicenceGrant[]; over: LicenceGrant[] } => ({
  open: grants.filter(({ state }) => state === "active"),
  over: grants.filter(({ state }) => state !== "active"),
});
