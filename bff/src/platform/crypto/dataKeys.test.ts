import { describe, expect, test } from "@jest/globals";
import { codeOf, memoryDataKeyStore, openKeyProvider } from "./crypto.fixture";
import { createFieldCrypto } from "./fieldCrypto";
import type { KeyProvider } from "./keyProvider";

const place = { collection: "residents", field: "name", ownerId: "r-1" };
const SECRET = "张三丰";

function countingProvider() {
  const calls = { unwrap: 0, wrap: 0 };
  const keyProvider: KeyProvider = {
    ...openKeyProvider,
    wrap: (dataKey, ownerId) => ((calls.wrap += 1), openKeyProvider.wrap(dataKey, ownerId)),
    unwrap: (key, ownerId) => ((calls.unwrap += 1), openKeyProvider.unwrap(key, ownerId)),
  };
  return { calls, keyProvider };
}

describe("a person's data key", () => {
  test("is made at the first write, not at a read", async () => {
    const store = memoryDataKeyStore();
    const crypto = createFieldCrypto({ keyProvider: openKeyProvider, store });
    const foreign = "v1.1.AAAAAAAAAAAAAAAA6EC48-1PyvZen6FCFQU63w";
    expect(await codeOf(crypto.decrypt(place, foreign))).toBe("data-key-missing");
    expect(store.kept.size).toBe(0);
    await crypto.encrypt(place, SECRET);
    expect([...store.kept.keys()]).toEqual(["r-1"]);
  });

  test("is unwrapped once for a hundred fields asked for together", async () => {
    const { calls, keyProvider } = countingProvider();
    const crypto = createFieldCrypto({ keyProvider, store: memoryDataKeyStore() });
    await Promise.all(Array.from({ length: 100 }, () => crypto.encrypt(place, SECRET)));
    expect(calls).toEqual({ wrap: 1, unwrap: 1 });
  });

  test("is unwrapped again after its time in the cache, and when others have pushed it out", async () => {
    const { calls, keyProvider } = countingProvider();
    let nowMs = 1;
    const cache = { maxKeys: 2, ttlMs: 1_000 };
    const crypto = createFieldCrypto({ keyProvider, store: memoryDataKeyStore(), cache, nowMs: () => nowMs });
    const unwrapsFor = async (ownerId: string) => {
      const before = calls.unwrap;
      await crypto.encrypt({ ...place, ownerId }, SECRET);
      return calls.unwrap - before;
    };
    expect([await unwrapsFor("r-1"), await unwrapsFor("r-1")]).toEqual([1, 0]);
    nowMs += 1_001;
    expect(await unwrapsFor("r-1")).toBe(1);
    expect([await unwrapsFor("r-2"), await unwrapsFor("r-3"), await unwrapsFor("r-1")]).toEqual([1, 1, 1]);
  });

  test("once destroyed opens nothing, and the person gets no other", async () => {
    const store = memoryDataKeyStore();
    const crypto = createFieldCrypto({ keyProvider: openKeyProvider, store });
    const stored = await crypto.encrypt(place, SECRET);
    await crypto.eraseOwner("r-1");
    expect(await codeOf(crypto.decrypt(place, stored))).toBe("owner-erased");
    expect(await codeOf(crypto.encrypt(place, SECRET))).toBe("owner-erased");
  });

  test("destroyed while it is being loaded does not stay in the cache", async () => {
    const store = memoryDataKeyStore();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow: KeyProvider = {
      ...openKeyProvider,
      unwrap: async (key, owner) => (await gate, openKeyProvider.unwrap(key, owner)),
    };
    const crypto = createFieldCrypto({ keyProvider: slow, store });
    const writing = crypto.encrypt(place, SECRET);
    while (store.kept.size === 0) await new Promise(setImmediate);
    await crypto.eraseOwner("r-1");
    release();
    await codeOf(writing);
    expect(await codeOf(crypto.encrypt(place, SECRET))).toBe("owner-erased");
  });
});

describe("a failure", () => {
  const broken = async () => {
    throw new RangeError(`could not handle ${SECRET}`);
  };

  test.each([
    { says: "of the store at a look-up", code: "store-failed", store: { find: broken }, provider: {} },
    { says: "of the store at a write", code: "store-failed", store: { add: broken }, provider: {} },
    { says: "of the provider at wrapping", code: "key-provider-failed", store: {}, provider: { wrap: broken } },
    { says: "of the provider at unwrapping", code: "key-provider-failed", store: {}, provider: { unwrap: broken } },
  ])("$says has a code and holds nothing of what was said below", async ({ code, store, provider }) => {
    const crypto = createFieldCrypto({
      keyProvider: { ...openKeyProvider, ...provider },
      store: { ...memoryDataKeyStore(), ...store },
    });
    const error: unknown = await crypto.encrypt(place, SECRET).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "CryptoError", code, causedBy: "RangeError" });
    const shown = error instanceof Error ? `${error.stack}${JSON.stringify(error)}${String(error.cause)}` : "";
    expect(shown).toContain("CryptoError");
    expect(shown).not.toContain(SECRET);
  });

  test("of the provider is not remembered: the next call asks again", async () => {
    let isAway = true;
    const keyProvider: KeyProvider = {
      ...openKeyProvider,
      blindIndexKey: (indexed) => (isAway ? broken() : openKeyProvider.blindIndexKey(indexed)),
      wrap: (dataKey, ownerId) => (isAway ? broken() : openKeyProvider.wrap(dataKey, ownerId)),
    };
    const crypto = createFieldCrypto({ keyProvider, store: memoryDataKeyStore() });
    expect(await codeOf(crypto.blindIndex(place, SECRET))).toBe("key-provider-failed");
    expect(await codeOf(crypto.encrypt(place, SECRET))).toBe("key-provider-failed");
    isAway = false;
    expect(await crypto.blindIndex(place, SECRET)).toHaveLength(22);
    expect(await crypto.decrypt(place, await crypto.encrypt(place, SECRET))).toBe(SECRET);
  });
});
