import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { CryptoError, guarded } from "./cryptoError";
import type { IndexedField, KeyProvider } from "./keyProvider";
import { KEY_BYTES } from "./seal";

/** 128 bits: two of a billion people share one with a chance of one in 10^20, so it may carry a unique index. */
const INDEX_BYTES = 16;

/**
 * Folds what differs only in writing, so that a look-up finds what was stored: width, case, blanks and dashes.
 * The rules of the kind (such as +86) are the caller's: index what `@yanta/domain/identifiers` gives back.
 */
export const foldForIndex = (value: string): string =>
  value
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Pd}]/gu, "")
    .toUpperCase();

export type BlindIndex = (indexed: IndexedField, value: string) => Promise<string>;

/**
 * HMAC-SHA-256 under the field's own key. A bare hash would not do: a district has some 37 million possible id numbers,
 * which is seconds of work.
 */
export function createBlindIndex(keyProvider: KeyProvider): BlindIndex {
  // As many as the code has indexed fields.
  const keys = new Map<string, Promise<KeyObject>>();

  const keyOf = (indexed: IndexedField): Promise<KeyObject> => {
    const name = JSON.stringify([indexed.collection, indexed.field]);
    const loading = keys.get(name) ?? loadKey(keyProvider, indexed);
    keys.set(name, loading);
    // A provider that was away is asked again.
    loading.catch(() => keys.delete(name));
    return loading;
  };

  return async (indexed, value) => {
    const folded = foldForIndex(value);
    if (folded === "") throw new CryptoError("value-empty");
    const mac = createHmac("sha256", await keyOf(indexed))
      .update(folded, "utf8")
      .digest();
    return mac.subarray(0, INDEX_BYTES).toString("base64url");
  };
}

async function loadKey(keyProvider: KeyProvider, indexed: IndexedField): Promise<KeyObject> {
  if (indexed.collection === "" || indexed.field === "") throw new CryptoError("context-malformed");
  const bytes = await guarded("key-provider-failed", () => keyProvider.blindIndexKey(indexed));
  if (bytes.length !== KEY_BYTES) throw new CryptoError("key-provider-failed");
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
