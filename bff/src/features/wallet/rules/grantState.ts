import type { GrantState } from "@yanta/types";

interface GrantFacts {
  withdrawnAt?: Date;
  expiresAt: Date;
  usesLeft: number;
}

/** What a grant is at an instant. Withdrawn stays withdrawn, whatever else holds. */
export function grantStateAt({ withdrawnAt, expiresAt, usesLeft }: GrantFacts, now: Date): GrantState {
  if (withdrawnAt !== undefined) return "withdrawn";
  if (usesLeft <= 0) return "usedUp";
  return expiresAt <= now ? "expired" : "active";
}
