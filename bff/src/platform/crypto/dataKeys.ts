import { createSecretKey, randomBytes } from "node:crypto";
import { CryptoError, guarded } from "./cryptoError";
import type { DataKeyCache, OpenDataKey } from "./dataKeyCache";
import { isErased, type DataKey, type DataKeyStore } from "./dataKeyStore";
import type { KeyProvider } from "./keyProvider";
import { KEY_BYTES } from "./seal";

const FIRST_KEY_VERSION = 1;

export interface DataKeys {
  /** The person's data key; a new one is made where there is none. @throws CryptoError `owner-erased` */
  forWriting(ownerId: string): Promise<OpenDataKey>;
  /** @throws CryptoError `data-key-missing`, `owner-erased` */
  forReading(ownerId: string): Promise<OpenDataKey>;
  erase(ownerId: string): Promise<void>;
}

export interface DataKeysParts {
  keyProvider: KeyProvider;
  store: DataKeyStore;
  cache: DataKeyCache;
  now: () => Date;
}

export function createDataKeys({ keyProvider, store, cache, now }: DataKeysParts): DataKeys {
  const find = (ownerId: string) => guarded("store-failed", () => store.find(ownerId));

  async function load(ownerId: string): Promise<OpenDataKey> {
    const found = living(await find(ownerId));
    try {
      return await unwrap(keyProvider, found);
    } catch (error) {
      // Re-wrapped between the two steps, and the old master key retired at once: the new wrapping opens.
      const again = living(await find(ownerId));
      if (again.masterKeyVersion === found.masterKeyVersion) throw error;
      return unwrap(keyProvider, again);
    }
  }

  async function loadOrMake(ownerId: string): Promise<OpenDataKey> {
    if ((await find(ownerId)) === null) await make(ownerId);
    return load(ownerId);
  }

  /** Two processes may do this at once: the store takes one key, and both go on to read that one. */
  async function make(ownerId: string): Promise<void> {
    const dataKey = randomBytes(KEY_BYTES);
    const wrapped = await guarded("key-provider-failed", () => keyProvider.wrap(dataKey, ownerId));
    dataKey.fill(0);
    const key: DataKey = { ownerId, keyVersion: FIRST_KEY_VERSION, ...wrapped, createdAt: now() };
    await guarded("store-failed", () => store.add(key));
  }

  return {
    forWriting: (ownerId) => cache.get(ownerId, () => loadOrMake(ownerId)),
    forReading: (ownerId) => cache.get(ownerId, () => load(ownerId)),
    erase: async (ownerId) => {
      await guarded("store-failed", () => store.erase(ownerId, now()));
      cache.forget(ownerId);
    },
  };
}

function living(found: Awaited<ReturnType<DataKeyStore["find"]>>): DataKey {
  if (found === null) throw new CryptoError("data-key-missing");
  if (isErased(found)) throw new CryptoError("owner-erased");
  return found;
}

async function unwrap(keyProvider: KeyProvider, { ownerId, keyVersion, ...wrapped }: DataKey): Promise<OpenDataKey> {
  const dataKey = await guarded("key-provider-failed", () => keyProvider.unwrap(wrapped, ownerId));
  const key = createSecretKey(dataKey);
  dataKey.fill(0);
  return { keyVersion, key };
}
