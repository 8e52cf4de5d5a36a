import { associatedData } from "./associatedData";
import { createBlindIndex, type BlindIndex } from "./blindIndex";
import { FORMAT, formatCiphertext, parseCiphertext } from "./ciphertext";
import { CryptoError } from "./cryptoError";
import { createDataKeyCache, DEFAULT_CACHE_LIMITS, type DataKeyCacheLimits } from "./dataKeyCache";
import { createDataKeys } from "./dataKeys";
import type { DataKeyStore } from "./dataKeyStore";
import type { KeyProvider } from "./keyProvider";
import { seal, unseal } from "./seal";

/** Where a value stands and whose it is. A ciphertext copied to any other place does not open. */
export interface FieldPlace {
  collection: string;
  field: string;
  /** The person whose data key protects the value: an opaque id that is never given to another. */
  ownerId: string;
}

export interface FieldCrypto {
  /** @throws CryptoError `owner-erased`, `context-malformed`, `key-provider-failed`, `store-failed` */
  encrypt(place: FieldPlace, plaintext: string): Promise<string>;
  /** @throws CryptoError also `data-key-missing`, `data-key-refused`, `ciphertext-malformed`, `ciphertext-refused` */
  decrypt(place: FieldPlace, ciphertext: string): Promise<string>;
  /** A stand-in for the value by which equal ones are found: 22 characters. @throws CryptoError `value-empty` */
  blindIndex: BlindIndex;
  /**
   * Destroys the person's data key and with it everything it protects, for good; the person gets no new one.
   * Other processes forget it when their cache does; backups hold the wrapped key until they expire.
   */
  eraseOwner(ownerId: string): Promise<void>;
}

export interface FieldCryptoOptions {
  keyProvider: KeyProvider;
  store: DataKeyStore;
  cache?: DataKeyCacheLimits;
  /** For tests of the cache's life; monotonic milliseconds. */
  nowMs?: () => number;
  now?: () => Date;
}

/** Envelope encryption of personal data: master key → one data key a person → field (AES-256-GCM). */
export function createFieldCrypto(options: FieldCryptoOptions): FieldCrypto {
  const { keyProvider, store, now = () => new Date(), nowMs = () => performance.now() } = options;
  const cache = createDataKeyCache(options.cache ?? DEFAULT_CACHE_LIMITS, nowMs);
  const dataKeys = createDataKeys({ keyProvider, store, cache, now });
  return {
    encrypt: async (place, plaintext) => {
      checkPlace(place);
      const { key, keyVersion } = await dataKeys.forWriting(place.ownerId);
      const sealed = seal(key, Buffer.from(plaintext, "utf8"), contextOf(place, keyVersion));
      return formatCiphertext({ keyVersion, sealed });
    },
    decrypt: async (place, ciphertext) => {
      checkPlace(place);
      const { keyVersion, sealed } = parseCiphertext(ciphertext);
      const { key } = await dataKeys.forReading(place.ownerId);
      const plaintext = unseal(key, sealed, contextOf(place, keyVersion));
      if (plaintext === null) throw new CryptoError("ciphertext-refused");
      return plaintext.toString("utf8");
    },
    blindIndex: createBlindIndex(keyProvider),
    eraseOwner: (ownerId) => dataKeys.erase(ownerId),
  };
}

const contextOf = ({ collection, field, ownerId }: FieldPlace, keyVersion: number): Buffer =>
  associatedData("yanta-field", FORMAT, collection, field, ownerId, String(keyVersion));

/** Before a data key is made for an owner that can't be named. */
const checkPlace = ({ collection, field, ownerId }: FieldPlace): void => {
  associatedData(collection, field, ownerId);
};
