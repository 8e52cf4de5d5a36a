import { isErased, type DataKey, type DataKeyStore, type ErasedOwner } from "./dataKeyStore";
import type { KeyProvider } from "./keyProvider";

/** The bytes `from`, `from + 1`, …: 32 of them. */
export const countingBytes = (from: number): Buffer => Buffer.from(Array.from({ length: 32 }, (_, at) => from + at));

/** Data keys in memory, with the store's promises: one key a person, conditional re-wrapping. */
export function memoryDataKeyStore(): DataKeyStore & { kept: Map<string, DataKey | ErasedOwner> } {
  const kept = new Map<string, DataKey | ErasedOwner>();
  const livingKeys = () => [...kept.values()].filter((found): found is DataKey => !isErased(found));
  return {
    kept,
    find: async (ownerId) => kept.get(ownerId) ?? null,
    add: async (key) => {
      if (kept.has(key.ownerId)) return false;
      kept.set(key.ownerId, key);
      return true;
    },
    rewrap: async (ownerId, fromVersion, to) => {
      const found = kept.get(ownerId);
      if (found === undefined || isErased(found) || found.masterKeyVersion !== fromVersion) return false;
      kept.set(ownerId, { ...found, ...to });
      return true;
    },
    wrappedByOther: async (version, afterOwnerId, limit) =>
      livingKeys()
        .filter((key) => key.masterKeyVersion !== version && key.ownerId > afterOwnerId)
        .sort((one, other) => (one.ownerId < other.ownerId ? -1 : 1))
        .slice(0, limit),
    erase: async (ownerId, erasedAt) => {
      kept.set(ownerId, { ownerId, erasedAt });
    },
  };
}

/** A provider whose every key is known, for vectors computed elsewhere: it "wraps" by keeping the key as it is. */
export const openKeyProvider: KeyProvider = {
  currentVersion: async () => "1",
  wrap: async (dataKey) => ({ wrapped: Buffer.from(dataKey), masterKeyVersion: "1" }),
  unwrap: async ({ wrapped }) => Buffer.from(wrapped),
  blindIndexKey: async () => countingBytes(0x20),
};

/** The code of the `CryptoError` that a call fails with, or what it gave instead. */
export async function codeOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (result) => ({ notRefused: result }),
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}
