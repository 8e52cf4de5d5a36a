const DUPLICATE_KEY = 11_000;

/** The store's unique index has refused a second one: somebody was faster. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === DUPLICATE_KEY;
