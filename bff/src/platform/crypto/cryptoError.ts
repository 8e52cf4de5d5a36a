/** Every way in which protecting personal data can fail. The sentences are fixed: nothing of a value or key can enter them. */
const SENTENCES = {
  "key-file-unsafe": "A key file may be read by others than its owner, or is no plain file: set its mode to 600.",
  "key-file-malformed": "A key file does not hold 32 bytes in hexadecimal.",
  "key-version-unknown": "The master key of this version is not at hand.",
  "data-key-refused":
    "The wrapped data key was altered, belongs to another person, or was wrapped by another master key.",
  "data-key-missing": "This person has no data key.",
  "owner-erased": "This person's data key was destroyed; what it protected can't be read any more.",
  "ciphertext-malformed": "This is not a ciphertext of a known format.",
  "ciphertext-refused": "The ciphertext was altered, or belongs to another collection, field, person or key version.",
  "context-malformed": "Collection, field and owner must be named, in well-formed text.",
  "value-empty": "An empty value has no blind index.",
  "key-provider-failed": "The key provider did not answer.",
  "store-failed": "The store of data keys did not answer.",
} as const;

export type CryptoErrorCode = keyof typeof SENTENCES;

/** Decide by `code`. There is no `cause`: drivers put documents into theirs, and a log would print them. */
export class CryptoError extends Error {
  override readonly name = "CryptoError";
  readonly code: CryptoErrorCode;
  /** Class name of the error below, for the operator: `MongoNetworkError`. */
  readonly causedBy: string | undefined;

  constructor(code: CryptoErrorCode, causedBy?: unknown) {
    super(SENTENCES[code]);
    this.code = code;
    this.causedBy = typeof causedBy === "object" && causedBy !== null ? causedBy.constructor.name : undefined;
  }
}

/** Runs one call to the outside (key provider, store) and lets nothing but a `CryptoError` out. */
export async function guarded<Result>(code: CryptoErrorCode, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof CryptoError ? error : new CryptoError(code, error);
  }
}
