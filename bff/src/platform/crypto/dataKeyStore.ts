import type { WrappedKey } from "./keyProvider";

/** One person's data key. */
export interface DataKey extends WrappedKey {
  ownerId: string;
  /** Version of the data key itself, bound into each ciphertext. Re-wrapping leaves it as it is. */
  keyVersion: number;
  createdAt: Date;
}

/** What is left of a destroyed key: it keeps a late request from giving the person a new one. */
export interface ErasedOwner {
  ownerId: string;
  erasedAt: Date;
}

export const isErased = (found: DataKey | ErasedOwner): found is ErasedOwner => "erasedAt" in found;

/** Where data keys are kept. Each call is atomic on one person. */
export interface DataKeyStore {
  find(ownerId: string): Promise<DataKey | ErasedOwner | null>;
  /** @returns whether it was added; `false` when the person has a key, or had one that was destroyed. */
  add(key: DataKey): Promise<boolean>;
  /** Replaces the wrapping, if the key is still wrapped by `fromVersion`. @returns whether it was. */
  rewrap(ownerId: string, fromVersion: string, to: WrappedKey): Promise<boolean>;
  /** Keys wrapped by another master key than `version`, by owner, behind `afterOwnerId`. */
  wrappedByOther(version: string, afterOwnerId: string, limit: number): Promise<DataKey[]>;
  /** Destroys the wrapped key. Doing it again changes nothing. */
  erase(ownerId: string, erasedAt: Date): Promise<void>;
}
