import type { KeyObject } from "node:crypto";
import { LRUCache } from "lru-cache";

/** A data key ready for use. A `KeyObject` keeps the bytes out of the JavaScript heap and prints none of them. */
export interface OpenDataKey {
  keyVersion: number;
  key: KeyObject;
}

export interface DataKeyCacheLimits {
  maxKeys: number;
  /** Milliseconds. Until they are over, another process may still read what was erased. */
  ttlMs: number;
}

/** A counter's busy hour fits; a stolen memory image holds no more than that. */
export const DEFAULT_CACHE_LIMITS: DataKeyCacheLimits = { maxKeys: 2_000, ttlMs: 5 * 60_000 };

export interface DataKeyCache {
  /** The owner's key, loaded at most once however many ask for it at the same time. Failures are not kept. */
  get(ownerId: string, load: () => Promise<OpenDataKey>): Promise<OpenDataKey>;
  forget(ownerId: string): void;
}

/** @param nowMs - monotonic milliseconds. */
export function createDataKeyCache(limits: DataKeyCacheLimits, nowMs: () => number): DataKeyCache {
  const open = new LRUCache<string, OpenDataKey>({
    max: limits.maxKeys,
    ttl: limits.ttlMs,
    ttlResolution: 0,
    perf: { now: nowMs },
  });
  const loading = new Map<string, Promise<OpenDataKey>>();

  async function loadOnce(ownerId: string, load: () => Promise<OpenDataKey>): Promise<OpenDataKey> {
    const promise = load();
    loading.set(ownerId, promise);
    try {
      const key = await promise;
      // Forgotten meanwhile: who asked before may use it, nobody after.
      if (loading.get(ownerId) === promise) open.set(ownerId, key);
      return key;
    } finally {
      if (loading.get(ownerId) === promise) loading.delete(ownerId);
    }
  }

  return {
    get: async (ownerId, load) => open.get(ownerId) ?? (await (loading.get(ownerId) ?? loadOnce(ownerId, load))),
    forget: (ownerId) => {
      open.delete(ownerId);
      loading.delete(ownerId);
    },
  };
}
