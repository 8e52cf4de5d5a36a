import type { Transport } from "./transport";
import { ProvinceError } from "./transport";
import { TokenData } from "./wire";

/** A token is given up this long before it ends, so that none ends on the way. */
const EARLY_MS = 30_000;

export interface TokenCache {
  /** The present token; many callers at once cause one call to the province. */
  get(): Promise<string>;
  /** The province has refused this token: the next `get` asks for another. */
  drop(token: string): void;
}

export function createTokenCache(transport: Transport): TokenCache {
  let held: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    const data = TokenData.safeParse(await transport.call("/auth/v1/token", {}, { name: "token" }));
    if (!data.success) throw new ProvinceError("malformed", "the token answer lacks its fields");
    const lifetimeMs = data.data.expiresIn * 1000;
    held = { token: data.data.accessToken, until: Date.now() + Math.max(lifetimeMs - EARLY_MS, lifetimeMs / 2) };
    return held.token;
  };
  return {
    get: () => {
      if (held !== null && held.until > Date.now()) return Promise.resolve(held.token);
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    drop: (token) => {
      if (held?.token === token) held = null;
    },
  };
}
