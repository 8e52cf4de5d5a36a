/** A data key as it is stored: only the master key of this version opens it. */
export interface WrappedKey {
  wrapped: Buffer;
  masterKeyVersion: string;
}

/** What a blind index is for: each collection and field has its own key, so that equal values in two can't be joined. */
export interface IndexedField {
  collection: string;
  field: string;
}

/**
 * Where the master key lives. It never leaves: a KMS or a 密码机 wraps and unwraps inside; a file does so for development.
 * Buffers given back belong to the caller, who overwrites them.
 */
export interface KeyProvider {
  /** The version that wraps now. Asked before each wrapping, so that running processes follow a rotation. */
  currentVersion(): Promise<string>;
  /**
   * Wraps a data key with the current master key, bound to its owner (a KMS calls this the encryption context).
   * @throws CryptoError `key-provider-failed`
   */
  wrap(dataKey: Buffer, ownerId: string): Promise<WrappedKey>;
  /** @throws CryptoError `key-version-unknown`, `data-key-refused`, `key-provider-failed` */
  unwrap(key: WrappedKey, ownerId: string): Promise<Buffer>;
  /**
   * 256 bits for HMAC, always the same for a field. They do not follow the master key's rotation: a new key would
   * mean computing every index anew.
   */
  blindIndexKey(indexed: IndexedField): Promise<Buffer>;
}
